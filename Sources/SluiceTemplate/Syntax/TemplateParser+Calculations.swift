import SluiceModel

/// ```
/// calculation := "#{" ws* "calc" ws+ sum ws* "}"
/// sum         := product (("+" | "-") product)*
/// product     := factor (("*" | "/") factor)*
/// factor      := "(" sum ")"  |  digit+ ("." digit+)?  |  "{" ws* symbol ws* "}"  |  symbol
/// ```
/// White space may stand around each of them. A symbol may hold `-`, `/`, `(` and `)`: `B-2` is a name, and `{B}-2` is
/// a difference.
extension TemplateParser {
    mutating func calculation() throws(ParseFailure) -> TemplateCalculation {
        takeKeyword("calc")
        let sum = try sum()
        cursor.skipWhitespace()
        guard cursor.take("}") else { throw .at(cursor.position) }
        return sum
    }

    private mutating func sum() throws(ParseFailure) -> TemplateCalculation {
        try chain([.plus, .minus]) { parser throws(ParseFailure) in
            try parser.chain([.times, .dividedBy]) { parser throws(ParseFailure) in try parser.factor() }
        }
    }

    private mutating func chain(
        _ operators: [TemplateCalculation.Operator],
        of operand: (inout TemplateParser) throws(ParseFailure) -> TemplateCalculation
    ) throws(ParseFailure) -> TemplateCalculation {
        var result = try operand(&self)
        while true {
            let start = cursor.position
            cursor.skipWhitespace()
            guard let sign = operators.first(where: { cursor.peek() == $0.rawValue.utf8.first }) else {
                cursor.position = start
                return result
            }
            cursor.position += 1
            result = .operation(result, sign, try operand(&self))
        }
    }

    private mutating func factor() throws(ParseFailure) -> TemplateCalculation {
        cursor.skipWhitespace()
        let start = cursor.position
        switch knownFactors[start] {
        case .success(let known)?:
            cursor.position = known.end
            return known.value
        case .failure(let failure)?: throw failure
        case nil: break
        }
        do throws(ParseFailure) {
            let value = try nested { parser throws(ParseFailure) in try parser.readFactor() }
            knownFactors[start] = .success((value, cursor.position))
            return value
        } catch {
            knownFactors[start] = .failure(error)
            throw error
        }
    }

    private mutating func readFactor() throws(ParseFailure) -> TemplateCalculation {
        let start = cursor.position
        if let sum = try sumInBrackets() { return sum }
        if let number = number() { return .number(number) }
        if cursor.take("{") {
            cursor.skipWhitespace()
            guard let symbol = try symbolUse() else { throw .at(cursor.position) }
            cursor.skipWhitespace()
            guard cursor.take("}") else { throw .at(cursor.position) }
            return .variable(symbol)
        }
        guard let symbol = try symbolUse() else { throw .at(start) }
        return .variable(symbol)
    }

    /// Nil, without a move, where the bracket begins a name.
    private mutating func sumInBrackets() throws(ParseFailure) -> TemplateCalculation? {
        let start = cursor.position
        guard cursor.take("(") else { return nil }
        do throws(ParseFailure) {
            let sum = try sum()
            cursor.skipWhitespace()
            if cursor.take(")") { return sum }
        } catch  where error.isFinal {
            throw error
        } catch {}
        cursor.position = start
        return nil
    }

    private mutating func number() -> String? {
        let start = cursor.position
        skipDigits()
        guard cursor.position > start else { return nil }
        let end = cursor.position
        if cursor.take(".") {
            skipDigits()
            if cursor.position == end + 1 { cursor.position = end }
        }
        return cursor.text(from: start)
    }

    private mutating func skipDigits() {
        while cursor.peek()?.isASCIIDigit == true { cursor.position += 1 }
    }
}
