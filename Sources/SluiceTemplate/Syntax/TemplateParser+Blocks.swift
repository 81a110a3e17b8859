/// ```
/// conditional := "#{" ws* ("if" | "unless") ws+ condition ws* "}" template elseif* else? close
/// elseif      := "#{elseif" ws condition ws* "}" template       of `if` only
/// else        := "#{else}" template
/// close       := "#{/if}" | "#{/unless}"
/// condition   := operand ws* ("==" | "!=") ws* operand  |  expression
/// operand     := expression | quoted | escaped                  two texts cannot be compared
/// loop        := "#{" ws* "each" ws+ identifier "in" symbol "}" template "#{/each}"
/// ```
extension TemplateParser {
    mutating func conditional(_ keyword: TemplateConditional.Keyword) throws(ParseFailure) -> TemplateConditional {
        let start = cursor.position
        takeKeyword(keyword == .if ? "if" : "unless")
        var branches = [try branch(of: keyword)]
        while keyword == .if, isAtElseIf { branches.append(try elseIf(of: start)) }
        let otherwise = cursor.take("#{else}") ? try tokens(of: keyword) : []
        guard cursor.take(keyword == .if ? "#{/if}" : "#{/unless}") else { throw unclosedBlock(from: start) }
        return TemplateConditional(keyword: keyword, branches: branches, otherwise: otherwise)
    }

    /// Behind the opening of a block that begins at a byte, which is no name then, whatever is wrong here.
    private mutating func elseIf(of block: Int) throws(ParseFailure) -> TemplateConditional.Branch {
        let start = cursor.position
        cursor.position += "#{elseif".utf8.count
        cursor.skipWhitespace()
        do throws(ParseFailure) { return try branch(of: .if) } catch {
            if error.isFinal { throw error }
            cursor.position = start
            if endOfBody == nil { endOfBody = (error, start) }
            throw unclosedBlock(from: block)
        }
    }

    /// From a condition on up to the end of its body.
    private mutating func branch(
        of keyword: TemplateConditional.Keyword
    ) throws(ParseFailure) -> TemplateConditional.Branch {
        let condition = try condition()
        cursor.skipWhitespace()
        guard cursor.take("}") else { throw .at(cursor.position) }
        return TemplateConditional.Branch(condition: condition, body: try tokens(of: keyword))
    }

    mutating func loop() throws(ParseFailure) -> TemplateLoop {
        let start = cursor.position
        takeKeyword("each")
        guard let variable = identifier() else { throw .at(cursor.position) }
        cursor.skipWhitespace()
        guard cursor.isAtWord("in") else { throw .at(cursor.position) }
        cursor.position += 2
        guard let collection = try symbolUse() else { throw .at(cursor.position) }
        cursor.skipWhitespace()
        guard cursor.take("}") else { throw .at(cursor.position) }
        let body = try tokens(of: nil)
        guard cursor.take("#{/each}") else { throw unclosedBlock(from: start) }
        return TemplateLoop(variable: variable, collection: collection, body: body)
    }

    /// Skips `#{`, the word, and the white space around it, which are there.
    mutating func takeKeyword(_ keyword: StaticString) {
        cursor.position += 2
        cursor.skipWhitespace()
        cursor.position += keyword.utf8CodeUnitCount
        cursor.skipWhitespace()
    }

    private var isAtElseIf: Bool {
        guard cursor.isAt("#{elseif") else { return false }
        return cursor.scalar(at: cursor.position + "#{elseif".utf8.count)?.scalar.properties.isWhitespace ?? false
    }

    private func unclosedBlock(from start: Int) -> ParseFailure {
        let fitting = cursor.isAt("#{/") ? 3 : cursor.isAt("#{") ? 2 : 0
        return .unclosedBlock(start: start, stop: cursor.position + fitting)
    }

    /// The body of a block, as far as tokens fit. An `else` is none in a conditional, nor an `elseif` in an `if`.
    private mutating func tokens(of keyword: TemplateConditional.Keyword?) throws(ParseFailure) -> [TemplateToken] {
        var tokens: [TemplateToken] = []
        while !cursor.isAtEnd, !isAtElse(of: keyword) {
            let start = cursor.position
            do throws(ParseFailure) { tokens.append(try token()) } catch {
                if error.isFinal { throw error }
                cursor.position = start
                if endOfBody == nil, !cursor.isAt("#{/") { endOfBody = (error, start) }
                break
            }
        }
        return tokens
    }

    private func isAtElse(of keyword: TemplateConditional.Keyword?) -> Bool {
        switch keyword {
        case nil: false
        case .unless: cursor.isAt("#{else}")
        case .if: cursor.isAt("#{else}") || isAtElseIf
        }
    }

    private mutating func condition() throws(ParseFailure) -> TemplateConditional.Condition {
        let left = try operand()
        let end = cursor.position
        cursor.skipWhitespace()
        if let comparison = comparison() {
            cursor.skipWhitespace()
            let right = try operand()
            if case (.text, .text) = (left, right) { throw .at(end) }
            return TemplateConditional.Condition(left: left, comparison: comparison, right: right)
        }
        guard case .expression = left else { throw .at(cursor.position) }
        return TemplateConditional.Condition(left: left, comparison: nil, right: nil)
    }

    private mutating func comparison() -> TemplateConditional.Comparison? {
        if cursor.take("==") { return .equal }
        return cursor.take("!=") ? .notEqual : nil
    }

    private mutating func operand() throws(ParseFailure) -> TemplateConditional.Operand {
        if let text = string() { return .text(text) }
        return .expression(try expression())
    }
}
