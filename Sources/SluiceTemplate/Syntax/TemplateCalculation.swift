/// The sum behind `#{calc …}`.
indirect enum TemplateCalculation: Hashable, Sendable {
    enum Operator: String, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case dividedBy = "/"

        var bindsTighter: Bool { self == .times || self == .dividedBy }
    }

    /// Digits, perhaps with a point and more digits.
    case number(String)
    case variable(SymbolUse)
    case operation(TemplateCalculation, Operator, TemplateCalculation)

    var references: [SymbolPath] {
        switch self {
        case .number: []
        case .variable(let symbol): symbol.path.references
        case .operation(let left, _, let right): left.references + right.references
        }
    }
}
