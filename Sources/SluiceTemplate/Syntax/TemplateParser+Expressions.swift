/// ```
/// expression := symbol? ws* ("|" ws* word ws* option*)+  |  symbol
/// option     := token that is no text  |  ws* word ws*  |  ws* quoted ws*  |  escaped ws*
/// word       := (letter | digit | "_" | "-" | ":" | "/" | "~" | "(" | ")" | "@")+
/// quoted     := '"' (any but '"' and "#")* '"'
/// escaped    := '\"' any text up to '\"'
/// ```
/// White space around a token that is an option is nowhere skipped: `Replace #{a}#{b}` is one use of a filter, and
/// `Replace #{a} #{b}` is a mistake.
extension TemplateParser {
    mutating func expression() throws(ParseFailure) -> TemplateExpression {
        cursor.skipWhitespace()
        let symbol = try symbolUse()
        let end = cursor.position
        cursor.skipWhitespace()
        var filters: [TemplateExpression.FilterUse] = []
        while cursor.take("|") { filters.append(try filter()) }
        if filters.isEmpty {
            cursor.position = end
            if symbol == nil { throw .at(end) }
        }
        return TemplateExpression(symbol: symbol, filters: filters)
    }

    /// Nil where no symbol begins here.
    mutating func symbolUse() throws(ParseFailure) -> SymbolUse? {
        let offset = cursor.position
        return try symbol().map { SymbolUse(path: $0, offset: offset) }
    }

    private mutating func filter() throws(ParseFailure) -> TemplateExpression.FilterUse {
        cursor.skipWhitespace()
        guard let name = word() else { throw .at(cursor.position) }
        cursor.skipWhitespace()
        var options: [TemplateToken] = []
        while let option = try option() { options.append(option) }
        return TemplateExpression.FilterUse(name: name, options: options)
    }

    /// Nil, without a move, where none begins here.
    private mutating func option() throws(ParseFailure) -> TemplateToken? {
        let start = cursor.position
        if cursor.isAt("#{") { return try optionThatIsToken() }
        let escaped = escapedText()
        if escaped == nil { cursor.skipWhitespace() }
        guard let text = escaped ?? quotedText() ?? word() else {
            cursor.position = start
            return nil
        }
        cursor.skipWhitespace()
        return .text(text)
    }

    private mutating func optionThatIsToken() throws(ParseFailure) -> TemplateToken? {
        let start = cursor.position
        do throws(ParseFailure) { return try tokenOfOption() } catch {
            if error.isFinal { throw error }
            cursor.position = start
            return nil
        }
    }

    /// A text in quotes, plain or escaped; nil, without a move, where there is none.
    mutating func string() -> String? { quotedText() ?? escapedText() }

    private mutating func word() -> String? {
        let start = cursor.position
        while let (scalar, length) = cursor.scalar, scalar.isIdentifierCharacter { cursor.position += length }
        return cursor.position == start ? nil : cursor.text(from: start)
    }

    private mutating func quotedText() -> String? {
        guard cursor.peek() == UInt8(ascii: "\"") else { return nil }
        var end = cursor.position + 1
        while end < cursor.bytes.count, cursor.bytes[end] != UInt8(ascii: "\""), cursor.bytes[end] != UInt8(ascii: "#")
        {
            end += 1
        }
        guard end < cursor.bytes.count, cursor.bytes[end] == UInt8(ascii: "\"") else { return nil }
        defer { cursor.position = end + 1 }
        return String(decoding: cursor.bytes[cursor.position + 1..<end], as: UTF8.self)
    }

    private mutating func escapedText() -> String? {
        guard cursor.isAt("\\\"") else { return nil }
        var ahead = cursor
        ahead.position += 2
        let start = ahead.position
        while !ahead.isAtEnd, !ahead.isAt("\\\"") { ahead.position += 1 }
        guard !ahead.isAtEnd else { return nil }
        cursor.position = ahead.position + 2
        return ahead.text(from: start)
    }
}
