/// A version with places that are filled from the current one: `i` is one more than the number there, `c` the same.
///
/// `1.2.i` makes 1.2.8 of 1.2.7, and `c.i.c` 1.3.0. A text of another form that is a version stands for itself
/// (Octopus §4.2).
package struct VersionMask: Hashable, Sendable {
    /// As written, without spaces.
    package let text: String
    /// Nil where the text is an ordinary version.
    private let parts: VersionMaskParts?

    /// Throws where the text is neither a mask nor a version, and where a number is too large.
    package init(parsing text: String) throws(VersionError) {
        parts = try VersionMaskParts(text)
        self.text = parts == nil ? try Version(parsing: text).text : text
    }

    /// Whether Octopus calls it a mask: a number is `i` or `c`, or the tag or the metadata ends in `.i` or `.c`.
    /// Narrower than what `next` fills: `1.2.3-i` is none, and is filled all the same.
    package var isMask: Bool {
        guard let parts else { return false }
        return parts.numbers.contains(where: \.isPlace)
            || parts.tag?.endsInPlace == true || parts.metadata?.endsInPlace == true
    }

    /// The version that follows; nil for no current one, which makes every place 0.
    ///
    /// The current version's text is read as a mask too; one of another form, such as `alpha.25`, counts as 0 everywhere.
    /// Throws where a number would be above 2147483647.
    package func next(after current: Version?) throws(VersionMaskError) -> String {
        guard let parts else { return text }
        do {
            return try parts.filled(from: current.map { (try? VersionMaskParts($0.text)) ?? .none })
        } catch { throw VersionMaskError(mask: text, current: current?.text ?? "") }
    }

    /// Of several versions the one that `next` goes on from: the first of `candidates`; nil where there is none.
    package func current(among versions: [Version]) -> Version? { candidates(among: versions).first }

    /// The highest versions, equal to each other and in their order, of those that begin with the mask's own numbers.
    ///
    /// They are compared up to the mask's first place; a number that the mask does not have must be 0.
    package func candidates(among versions: [Version]) -> [Version] {
        guard let parts else { return [] }
        let isFilled = parts.numbers.contains(where: \.isPlace)
        let own = parts.numbers.prefix { !$0.isPlace }.map(\.number)
        let fixed = isFilled ? own : own + Array(repeating: 0, count: 4 - own.count)
        let fitting = versions.filter { $0.numbers.starts(with: fixed) }
        guard let highest = fitting.max() else { return [] }
        return fitting.filter { $0 == highest }
    }
}

extension Version {
    fileprivate var numbers: [Int32] { [major, minor, patch, revision] }
}
