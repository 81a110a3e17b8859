/// A text that is being written anew, match by match.
struct RegexReplacing {
    static let limit = 64 * 1024 * 1024

    private let text: [UInt16]
    private var result: [UInt16] = []
    private var end = 0
    private var isTooLong = false

    /// Takes the mapped text.
    init(_ text: [UInt16]) { self.text = text }

    /// False when the result has become too long.
    mutating func replace(_ match: RegexMatch, by replacement: RegexReplacement) -> Bool {
        guard let whole = match.ranges[0] else { return true }
        append(text[end..<whole.lowerBound])
        for part in replacement.parts { append(units(of: part, in: match, whole)) }
        end = whole.upperBound
        return !isTooLong
    }

    mutating func finished() throws(DotNetRegexError) -> String {
        append(text[end...])
        if isTooLong { throw .resultTooLong(limit: Self.limit) }
        return RegexText.unmapped(result)
    }

    private func units(of part: RegexReplacement.Part, in match: RegexMatch, _ whole: Range<Int>) -> ArraySlice<UInt16>
    {
        switch part {
        case .literal(let units): units[...]
        case .group(let number): match.ranges[number].map { text[$0] } ?? []
        case .before: text[..<whole.lowerBound]
        case .after: text[whole.upperBound...]
        case .all: text[...]
        }
    }

    private mutating func append(_ units: ArraySlice<UInt16>) {
        isTooLong = isTooLong || result.count + units.count > Self.limit
        if !isTooLong { result += units }
    }
}
