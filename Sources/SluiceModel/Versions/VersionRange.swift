/// A range in NuGet's notation: `1.0` is 1.0 or later, `[1.0]` exactly that, `[1.0,2.0)` from 1.0 to below 2.0, and
/// one end may be left out: `(,1.0]`, `(1.0,)` (Octopus §4.4). As in NuGet, `(,)` is no range.
///
/// Pre-releases lie where `Version` sorts them: `2.0-rc` is in `[1.0,2.0)`; `[1.0,2.0-0)` keeps it out.
package struct VersionRange: Hashable, Sendable {
    /// One end of a range.
    package struct Bound: Hashable, Sendable {
        package let version: Version
        /// Whether the version itself is in the range.
        package let isInclusive: Bool
    }

    /// Nil where the range has no lower end.
    package let lower: Bound?
    /// Nil where the range has no upper end.
    package let upper: Bound?
    /// As written.
    package let text: String

    /// Throws where the text is no range, or one that no version can be in.
    package init(_ text: String) throws(VersionRangeError) {
        self.text = text
        let content = text[...].withoutSpacesAround
        guard !content.isEmpty else { throw .empty }
        guard let opening = content.first, opening == "[" || opening == "(" else {
            lower = try Self.bound(content, isInclusive: true, of: text)
            upper = nil
            return
        }
        guard let closing = content.last, closing == "]" || closing == ")" else { throw .notClosed(text) }
        (lower, upper) = try Self.bounds(content.dropFirst().dropLast(), "\(opening)\(closing)", of: text)
        try checkThatSomethingFits()
    }

    /// Whether the version lies between the ends, by the order of versions.
    package func contains(_ version: Version) -> Bool {
        if let lower, !(lower.version < version || lower.isInclusive && lower.version == version) { return false }
        if let upper, !(version < upper.version || upper.isInclusive && upper.version == version) { return false }
        return true
    }

    private static func bounds(
        _ content: Substring,
        _ brackets: String,
        of text: String
    ) throws(VersionRangeError) -> (Bound?, Bound?) {
        let ends = content.split(separator: ",", omittingEmptySubsequences: false).map(\.withoutSpacesAround)
        switch ends.count {
        case 1:
            guard brackets == "[]" else { throw .exactNeedsSquareBrackets(text) }
            let bound = try bound(ends[0], isInclusive: true, of: text)
            return (bound, bound)
        case 2:
            guard ends != ["", ""] else { throw .noVersion("", range: text) }
            return (
                try optionalBound(ends[0], isInclusive: brackets.first == "[", of: text),
                try optionalBound(ends[1], isInclusive: brackets.last == "]", of: text)
            )
        default: throw .tooManyCommas(text)
        }
    }

    private static func optionalBound(
        _ end: Substring,
        isInclusive: Bool,
        of text: String
    ) throws(VersionRangeError) -> Bound? {
        end.isEmpty ? nil : try bound(end, isInclusive: isInclusive, of: text)
    }

    private static func bound(
        _ end: Substring,
        isInclusive: Bool,
        of text: String
    ) throws(VersionRangeError) -> Bound {
        guard let version = Version(String(end)) else { throw .noVersion(String(end), range: text) }
        return Bound(version: version, isInclusive: isInclusive)
    }

    private func checkThatSomethingFits() throws(VersionRangeError) {
        guard let lower, let upper else { return }
        let isPoint = lower.version == upper.version && lower.isInclusive && upper.isInclusive
        guard lower.version < upper.version || isPoint else { throw .holdsNothing(text) }
    }
}

extension VersionRange: CustomStringConvertible {
    package var description: String { text }
}
