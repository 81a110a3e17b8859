/// Octostache's grammar in one pass, without the constructs that are refused by name.
///
/// ```
/// template     := (substitution | text)*
/// substitution := "#{" not followed by "/"  ws* symbol? ws* "}"
/// text         := any but "#"  |  "#" at the end  |  "##" before "#{", for "#"  |  "##{", for "#{"
///               | "#" and any but "{", for both
/// ```
struct TemplateParser {
    var cursor: TemplateCursor

    init(_ text: String) { cursor = TemplateCursor(text) }

    mutating func tokens() throws(TemplateError) -> [TemplateToken] {
        var tokens: [TemplateToken] = []
        while !cursor.isAtEnd {
            let start = cursor.position
            let kind: TemplateToken.Kind = cursor.isAt("#{") ? .substitution(try substitution()) : .text(text())
            tokens.append(TemplateToken(kind: kind, source: cursor.text(from: start), offset: start))
        }
        return tokens
    }

    private mutating func text() -> String {
        var text: [UInt8] = []
        while let byte = cursor.peek(), !cursor.isAt("#{") {
            if byte != UInt8(ascii: "#") {
                text.append(byte)
                cursor.position += 1
            } else if cursor.isAt("###{") {
                text.append(byte)
                cursor.position += 2
            } else if cursor.take("##{") {
                text += "#{".utf8
            } else {
                takeHashAndNext(into: &text)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Both at once, so that of `####{` the last two are the escape.
    private mutating func takeHashAndNext(into text: inout [UInt8]) {
        let length = 1 + (cursor.scalar(at: cursor.position + 1)?.length ?? 0)
        text += cursor.bytes[cursor.position..<cursor.position + length]
        cursor.position += length
    }

    private mutating func substitution() throws(TemplateError) -> SymbolPath {
        let start = cursor.position
        cursor.position += 2
        if cursor.peek() == UInt8(ascii: "/") { throw .closesNothing(position: cursor.place(of: start)) }
        cursor.skipWhitespace()
        if let construct = construct { throw .unsupported(construct, position: cursor.place(of: start)) }
        if cursor.take("}") { return SymbolPath([]) }
        if let filter = filterName { throw .unsupported(filter, position: cursor.place(of: start)) }
        guard let path = try symbol(depth: 0) else { throw unexpected(in: start) }
        cursor.skipWhitespace()
        if let filter = filterName { throw .unsupported(filter, position: cursor.place(of: start)) }
        guard cursor.take("}") else { throw unexpected(in: start) }
        return path
    }

    /// The word that begins a block or a calculation here; a name that is only that word is an ordinary one.
    private var construct: TemplateConstruct? {
        TemplateConstruct.keywords.first { keyword, _ in
            guard cursor.isAtWord(keyword) else { return false }
            var ahead = cursor
            ahead.position += keyword.utf8CodeUnitCount
            let end = ahead.position
            ahead.skipWhitespace()
            return ahead.position > end && !ahead.isAt("}")
        }?.construct
    }

    /// The filter behind a `|` here.
    private var filterName: TemplateConstruct? {
        guard cursor.peek() == UInt8(ascii: "|") else { return nil }
        var ahead = cursor
        ahead.position += 1
        ahead.skipWhitespace()
        let start = ahead.position
        while let byte = ahead.peek(), byte.isASCIILetterOrDigit { ahead.position += 1 }
        return .filter(ahead.text(from: start))
    }

    /// Why the token that began at an offset does not go on here.
    func unexpected(in start: Int) -> TemplateError {
        guard let scalar = cursor.scalar?.scalar else { return .unclosed(position: cursor.place(of: start)) }
        return .unexpected(String(scalar), position: cursor.place(of: cursor.position))
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
