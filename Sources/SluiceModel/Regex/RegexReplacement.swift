/// What stands in place of a match: `$1`, `${1}`, `${name}`, `$&`, `` $` ``, `$'`, `$+`, `$_`, `$$` and plain text.
///
/// As in .NET, a `$` that names no group of the expression is plain text.
struct RegexReplacement {
    enum Part: Hashable {
        /// In mapped units.
        case literal([UInt16])
        /// Zero is the whole match.
        case group(Int)
        case before
        case after
        case all
    }

    private(set) var parts: [Part] = []

    /// Throws where a number is too great for .NET.
    init(_ text: String, groups: RegexGroups) throws(DotNetRegexError) {
        var reader = RegexReader(text)
        var literal: [UInt16] = []
        while let unit = reader.next() {
            let start = reader.position
            if unit == "$", let part = try Self.part(&reader, groups) {
                flush(&literal)
                parts.append(part)
            } else {
                if unit == "$" { reader.position = start }
                literal += RegexText.mapped(unit.value)
            }
        }
        flush(&literal)
    }

    private mutating func flush(_ literal: inout [UInt16]) {
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = []
    }

    private static func part(_ reader: inout RegexReader, _ groups: RegexGroups) throws(DotNetRegexError) -> Part? {
        let isBraced = reader.peek == "{" && reader.peek(1) != nil
        if isBraced { reader.position += 1 }
        guard let first = reader.peek else { return nil }
        let number: Int?
        if first.isDigit {
            number = try reader.decimal().flatMap { groups.contains($0) ? $0 : nil }
        } else if isBraced {
            number = groups.names[reader.name()]
        } else {
            reader.position += 1
            return special(first, groups)
        }
        if isBraced, !reader.skip("}") { return nil }
        return number.map(Part.group)
    }

    private static func special(_ unit: RegexUnit, _ groups: RegexGroups) -> Part? {
        switch unit {
        case "$": .literal(Array("$".utf16))
        case "&": .group(0)
        case "`": .before
        case "'": .after
        case "_": .all
        // The group with the highest number, whether it took part or not.
        case "+": .group(groups.highest)
        default: nil
        }
    }
}
