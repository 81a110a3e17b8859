/// A set of characters, such as `[a-z\d-[aeiou]]`.
struct RegexSet {
    // .NET's classes in ICU's notation.
    static let digit = "\\p{Nd}"
    static let word = "\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}"
    static let space = "\\x{9}-\\x{d}\\x{85}\\p{Z}"

    private var ranges: [ClosedRange<UInt16>] = []
    /// In ICU's notation, each good within brackets.
    var parts: [String] = []
    var isNegated = false
    /// In ICU's notation, with its brackets.
    var subtracted: String?

    init() {}

    init(_ unit: UInt16) { ranges = [unit...unit] }

    mutating func add(_ range: ClosedRange<UInt16>) { ranges.append(range) }

    /// Adds a general category such as `Lu`, or a block such as `IsGreek`.
    mutating func addProperty(
        _ name: String,
        isNegated: Bool,
        ignoringCase: Bool,
        at offset: Int
    ) throws(DotNetRegexError) {
        if let category = RegexCategories.text(of: name, ignoringCase: ignoringCase) {
            parts.append(isNegated ? "[^\(category)]" : category)
        } else if let block = RegexBlocks.all[name] {
            guard isNegated else { return add(block) }
            if block.lowerBound > 0 { add(0...block.lowerBound - 1) }
            if block.upperBound < 0xFFFF { add(block.upperBound + 1...0xFFFF) }
        } else if ["_xmlC", "_xmlD", "_xmlI", "_xmlW"].contains(name) {
            throw .unsupported("the class '\(name)'", offset: offset)
        } else {
            throw .malformed("there is no category or block '\(name)'", offset: offset)
        }
    }

    /// In ICU's notation. ICU is never told to ignore case: the equals of each character are written out.
    func text(ignoringCase: Bool) -> String {
        var all = merged
        if ignoringCase { all += RegexCases.shared.equals(of: all).map { $0...$0 } }
        let set = (isNegated ? "[^" : "[") + all.map(Self.text).joined() + parts.joined() + "]"
        return subtracted.map { "[\(set)--\($0)]" } ?? set
    }

    private var merged: [ClosedRange<UInt16>] {
        var result: [ClosedRange<UInt16>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, last.upperBound >= range.lowerBound {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// Surrogates stand elsewhere for ICU, so that a range over them is up to three.
    private static func text(_ range: ClosedRange<UInt16>) -> String {
        [0...0xD7FF, 0xD800...0xDFFF, 0xE000...0xFFFF].filter { $0.overlaps(range) }.map { piece in
            let part = range.clamped(to: piece)
            let low = RegexText.escaped(part.lowerBound)
            return part.count == 1 ? low : "\(low)-\(RegexText.escaped(part.upperBound))"
        }.joined()
    }
}
