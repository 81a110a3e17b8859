/// Octostache's grammar (Octopus §1.2), read in one pass over UTF-8: ordered choice, and nothing is read twice.
///
/// ```
/// template     := token*
/// token        := conditional | calculation | loop | substitution | text
/// substitution := "#{" not followed by "/"  ws* expression? ws* "}"
/// text         := any but "#"  |  "#" at the end  |  "##" before "#{", for "#"  |  "##{", for "#{"
///               | "#" and any but "{", for both
/// ```
struct TemplateParser {
    /// Blocks, options, indexes and brackets within each other.
    static let depthLimit = 100

    var cursor: TemplateCursor
    private var depth = 0
    /// Options that were read, and tokens that failed, by their first byte: ordered choice would read them again.
    private var knownTokens: [Int: KnownToken] = [:]
    /// The same for the factors of calculations.
    var knownFactors: [Int: Result<(value: TemplateCalculation, end: Int), ParseFailure>] = [:]

    /// For each `[` of the text the place of its `]`; found once, when the first is asked for.
    lazy var closingBrackets = cursor.closingBrackets()
    /// The first token that did not fit into the body of a block: it explains why the block has no end.
    var endOfBody: (failure: ParseFailure, start: Int)?

    private typealias KnownToken = Result<(token: TemplateToken, end: Int), ParseFailure>

    init(_ text: String) { cursor = TemplateCursor(text) }

    /// The whole text. Throws at the first token that does not fit.
    mutating func template() throws(TemplateError) -> [TemplateToken] {
        var tokens: [TemplateToken] = []
        while !cursor.isAtEnd {
            let start = cursor.position
            do throws(ParseFailure) { tokens.append(try token()) } catch { throw self.error(error, from: start) }
        }
        return tokens
    }

    /// The whole text, with what does not fit as plain text; Octopus reads files and scripts like this. Throws only
    /// where the nesting is too deep.
    mutating func recoveredTemplate() throws(TemplateError) -> [TemplateToken] {
        var tokens: [TemplateToken] = []
        while !cursor.isAtEnd {
            let start = cursor.position
            do throws(ParseFailure) { tokens.append(try token()) } catch {
                if error.isFinal { throw self.error(error, from: start) }
                cursor.position = max(error.position, start + 1)
                tokens.append(.text(cursor.text(from: start)))
            }
        }
        return tokens
    }

    mutating func token() throws(ParseFailure) -> TemplateToken {
        guard cursor.isAt("#{") else { return .text(text()) }
        let start = cursor.position
        if case .failure(let failure)? = knownTokens[start] { throw failure }
        do throws(ParseFailure) { return try nested { parser throws(ParseFailure) in try parser.markup() } } catch {
            knownTokens[start] = .failure(error)
            throw error
        }
    }

    /// A token that is the option of a filter.
    mutating func tokenOfOption() throws(ParseFailure) -> TemplateToken {
        let start = cursor.position
        if case .success(let known)? = knownTokens[start] {
            cursor.position = known.end
            return known.token
        }
        let token = try token()
        knownTokens[start] = .success((token, cursor.position))
        return token
    }

    mutating func nested<T>(
        _ read: (inout TemplateParser) throws(ParseFailure) -> T
    ) throws(ParseFailure) -> T {
        guard depth < Self.depthLimit else { throw .tooDeep(at: cursor.position) }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    /// What begins with `#{` here.
    private mutating func markup() throws(ParseFailure) -> TemplateToken {
        let start = cursor.position
        guard cursor.peek(2) != UInt8(ascii: "/") else { throw .at(start + 1) }
        guard let construct = construct else { return .substitution(try substitution()) }
        let failure: ParseFailure
        do throws(ParseFailure) {
            return try construct.read(&self)
        } catch {
            if error.isFinal { throw error }
            if case .unclosedBlock = error { throw error }
            failure = error
        }
        cursor.position = start
        do throws(ParseFailure) { return .substitution(try substitution()) } catch { throw failure.orFurther(error) }
    }

    /// What the word behind the `#{` begins; nil where it begins a name. A name may be only that word.
    private var construct: Construct? {
        var ahead = cursor
        ahead.position += 2
        ahead.skipWhitespace()
        return Construct.all.first { construct in
            guard ahead.isAtWord(construct.keyword) else { return false }
            return ahead.scalar(at: ahead.position + construct.keyword.utf8CodeUnitCount)?.scalar.properties
                .isWhitespace ?? false
        }
    }

    private mutating func substitution() throws(ParseFailure) -> TemplateExpression {
        cursor.position += 2
        cursor.skipWhitespace()
        if cursor.peek() == UInt8(ascii: "}") {
            cursor.position += 1
            return TemplateExpression(symbol: SymbolUse(path: SymbolPath([]), offset: cursor.position), filters: [])
        }
        let expression = try expression()
        cursor.skipWhitespace()
        guard cursor.take("}") else { throw .at(cursor.position) }
        return expression
    }
}

extension TemplateParser {
    /// A keyword in any case, with white space behind it, and what reads the token it begins.
    private struct Construct {
        let keyword: StaticString
        let read: @Sendable (inout TemplateParser) throws(ParseFailure) -> TemplateToken

        static let all = [
            Construct(keyword: "if") { parser throws(ParseFailure) in .conditional(try parser.conditional(.if)) },
            Construct(keyword: "unless") { parser throws(ParseFailure) in .conditional(try parser.conditional(.unless))
            },
            Construct(keyword: "each") { parser throws(ParseFailure) in .loop(try parser.loop()) },
            Construct(keyword: "calc") { parser throws(ParseFailure) in .calculation(try parser.calculation()) },
        ]
    }

    /// Up to the next `#{`, with escapes undone.
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
}
