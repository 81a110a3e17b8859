/// A piece of a template.
indirect enum TemplateToken: Hashable, Sendable {
    /// Text that stands for itself, escapes already undone.
    case text(String)
    case substitution(TemplateExpression)
    case conditional(TemplateConditional)
    case loop(TemplateLoop)
    case calculation(TemplateCalculation)

    /// The paths it refers to, in order; repeated ones too, loop variables left out.
    var references: [SymbolPath] {
        switch self {
        case .text: []
        case .substitution(let expression): expression.references
        case .conditional(let conditional): conditional.references
        case .loop(let loop): loop.references
        case .calculation(let calculation): calculation.references
        }
    }
}
