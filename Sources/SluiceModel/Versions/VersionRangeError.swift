/// Why a text is no version range.
package enum VersionRangeError: Error, Hashable, Sendable {
    /// Nothing but spaces.
    case empty
    /// An opening bracket without one at the end.
    case notClosed(String)
    /// One version between brackets other than `[]`.
    case exactNeedsSquareBrackets(String)
    /// More than two ends.
    case tooManyCommas(String)
    /// An end that is no version; empty where there is no end at all.
    case noVersion(String, range: String)
    /// The lower end is not below the upper one.
    case holdsNothing(String)
}

extension VersionRangeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty:
            "A version range is empty. Write one like '[1.0,2.0)', or leave it out to allow every version."
        case .notClosed(let range):
            "The version range '\(range.excerpt)' does not end with ']' or ')'. Write it like '[1.0,2.0)'."
        case .exactNeedsSquareBrackets(let range):
            "The version range '\(range.excerpt)' holds one version only, which needs square brackets, as in '[1.0]'."
        case .tooManyCommas(let range):
            "The version range '\(range.excerpt)' has more than two ends. Write it like '[1.0,2.0)'."
        case .noVersion("", let range):
            "The version range '\(range.excerpt)' holds no version. Write it like '[1.0]' or '[1.0,2.0)'."
        case .noVersion(let text, let range):
            "'\(text.excerpt)' in the version range '\(range.excerpt)' is not a version."
        case .holdsNothing(let range):
            "No version can be in the range '\(range.excerpt)': its lower end is not below its upper end."
        }
    }
}
