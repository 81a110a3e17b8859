/// `#{calc …}`: arithmetic with doubles.
extension TemplateEvaluator {
    private enum Number {
        case value(Double)
        case unknown(String)
        case none(UnresolvedToken.Reason)
    }

    mutating func evaluate(
        _ calculation: TemplateCalculation,
        in token: TemplateToken
    ) throws(TemplateError) -> String {
        switch try number(calculation) {
        case .value(let value): return InvariantNumber.text(of: value)
        case .unknown(let description): findings.unknown.insert(description)
        case .none(let reason): report(token.echo, reason)
        }
        return token.echo
    }

    private mutating func number(_ calculation: TemplateCalculation) throws(TemplateError) -> Number {
        switch calculation {
        case .number(let digits): return Double(digits).map { .value($0) } ?? .none(.notANumber(digits))
        case .variable(let symbol): return try number(symbol)
        case .operation(let left, let sign, let right):
            let left = try number(left)
            guard case .value(let one) = left else { return left }
            let right = try number(right)
            guard case .value(let other) = right else { return right }
            return .value(sign.apply(one, other))
        }
    }

    private mutating func number(_ symbol: SymbolUse) throws(TemplateError) -> Number {
        switch try value(of: symbol) {
        case .text(let text):
            return InvariantNumber.double(text).map { .value($0) } ?? .none(.notANumber(symbol.path.description))
        case .unknown(let description): return .unknown(description)
        case .none(let reason): return .none(reason)
        case .null: return .none(.noValue(symbol.path.description))
        }
    }
}

extension TemplateCalculation.Operator {
    fileprivate func apply(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .plus: left + right
        case .minus: left - right
        case .times: left * right
        case .dividedBy: left / right
        }
    }
}
