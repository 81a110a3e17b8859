/// ```
/// symbol     := identifier ("." identifier | indexer)*
/// identifier := (letter | digit | white space | "_" | "-" | ":" | "/" | "~" | "(" | ")" | "@")+, then trimmed;
///               it ends at white space before "|", before "}", and before `in`, `==` or `!=` with white space behind
/// indexer    := "[" ws* "#{" symbol ws* "}" ws* "]"  |  "[" any text with balanced brackets, trimmed "]"  |  "[]"
/// ```
extension TemplateParser {
    /// Throws where the text is not a symbol from its first to its last character.
    mutating func wholeSymbol() throws(TemplateError) -> SymbolPath {
        guard let path = try leadingSymbol(), cursor.isAtEnd else { throw error(.at(cursor.position), from: 0) }
        return path
    }

    /// What of the text is a symbol, from its first character on; nil where none begins.
    mutating func leadingSymbol() throws(TemplateError) -> SymbolPath? {
        do throws(ParseFailure) { return try symbol() } catch { throw self.error(error, from: 0) }
    }

    /// Stops where the symbol ends; nil where none begins. Throws only where it is nested too deep.
    mutating func symbol() throws(ParseFailure) -> SymbolPath? {
        guard let first = identifier() else { return nil }
        var steps = [SymbolPath.Step.name(first)]
        while let step = try step() { steps.append(step) }
        return SymbolPath(steps)
    }

    private mutating func step() throws(ParseFailure) -> SymbolPath.Step? {
        switch cursor.peek() {
        case UInt8(ascii: "."): return member()
        case UInt8(ascii: "["):
            let index = try nested { parser throws(ParseFailure) in try parser.variableIndex() }
            return index ?? literalIndex()
        default: return nil
        }
    }

    private mutating func member() -> SymbolPath.Step? {
        let start = cursor.position
        cursor.position += 1
        if let name = identifier() { return .name(name) }
        cursor.position = start
        return nil
    }

    mutating func identifier() -> String? {
        let start = cursor.position
        while let (scalar, length) = cursor.scalar, isPartOfIdentifier(scalar, length) { cursor.position += length }
        return cursor.position == start ? nil : cursor.text(from: start).trimmed
    }

    private func isPartOfIdentifier(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
        if scalar.properties.isWhitespace { return !endsIdentifier(cursor.position + length) }
        return scalar.isIdentifierCharacter
    }

    /// Whether white space in front of an offset belongs to what follows.
    private func endsIdentifier(_ offset: Int) -> Bool {
        var ahead = cursor
        ahead.position = offset
        if ahead.peek() == UInt8(ascii: "|") || ahead.peek() == UInt8(ascii: "}") { return true }
        guard ahead.isAtWord("in") || ahead.isAt("==") || ahead.isAt("!=") else { return false }
        return ahead.scalar(at: offset + 2)?.scalar.properties.isWhitespace ?? false
    }

    /// Nil, without a move, where the brackets hold something else.
    private mutating func variableIndex() throws(ParseFailure) -> SymbolPath.Step? {
        let start = cursor
        cursor.position += 1
        cursor.skipWhitespace()
        if cursor.take("#{"), let path = try symbol() {
            cursor.skipWhitespace()
            if cursor.take("}") {
                cursor.skipWhitespace()
                if cursor.take("]") { return .variableIndex(path) }
            }
        }
        cursor = start
        return nil
    }

    /// Nil, without a move, where the bracket is never closed.
    private mutating func literalIndex() -> SymbolPath.Step? {
        guard let end = closingBrackets[cursor.position] else { return nil }
        let start = cursor.position
        cursor.position = end + 1
        // By scalars: a bracket may be one character with what stands beside it.
        return .index(String(cursor.text(from: start).unicodeScalars.dropFirst().dropLast()).trimmed)
    }
}

extension Unicode.Scalar {
    /// What may stand in a name, white space aside.
    var isIdentifierCharacter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ":", "/", "~", "(", ")", "@": true
        default: value >= 0x80 && isLetterOrDigit
        }
    }

    private var isLetterOrDigit: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
        default: false
        }
    }
}
