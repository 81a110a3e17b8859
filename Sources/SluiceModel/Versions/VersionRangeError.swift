/// Why a text is no version range.
package enum VersionRangeError: Error, Hashable, Sendable {
    case empty
    case notClosed(String)
    case exactNeedsSquareBrackets(String)
    case tooManyCommas(String)
    case noVersion(String, range: String)
    case holdsNothing(String)
}

extension VersionRangeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty:
            "A version range is empty. Write one like '[1.0,2.0)', or leave it out to allow every version."
        case .notClosed(let range):
            "The version range '\(range)' does not end with ']' or ')'. Write it like '[1.0,2.0)'."
        case .exactNeedsSquareBrackets(let range):
            "The version range '\(range)' holds one version only, which needs square brackets, as in '[1.0]'."
        case .tooManyCommas(let range):
            "The version range '\(range)' has more than two ends. Write it like '[1.0,2.0)'."
        case .noVersion("", let range):
            "The version range '\(range)' holds no version. Write it like '[1.0]' or '[1.0,2.0)'."
        case .noVersion(let text, let range):
            "'\(text)' in the version range '\(range)' is not a version."
        case .holdsNothing(let range):
            "No version can be in the range '\(range)': its lower end is not below its upper end."
        }
    }
}
