/// `#{if …}…#{else}…#{/if}` or `#{unless …}…#{else}…#{/unless}`.
struct TemplateConditional: Hashable, Sendable {
    enum Keyword: String, Sendable {
        case `if`
        case unless
    }

    enum Comparison: String, Sendable {
        case equal = "=="
        case notEqual = "!="
    }

    enum Operand: Hashable, Sendable {
        case expression(TemplateExpression)
        case text(String)
    }

    struct Condition: Hashable, Sendable {
        let left: Operand
        /// Nil where the condition is whether `left` is truthy.
        let comparison: Comparison?
        /// Nil exactly where `comparison` is.
        let right: Operand?
    }

    struct Branch: Hashable, Sendable {
        let condition: Condition
        let body: [TemplateToken]
    }

    let keyword: Keyword
    /// The first, and one for each `elseif`: that of the first condition that holds (with `unless`: does not) counts.
    let branches: [Branch]
    /// Empty where there is no `else`.
    let otherwise: [TemplateToken]

    var references: [SymbolPath] {
        branches.flatMap { $0.condition.references + $0.body.flatMap(\.references) } + otherwise.flatMap(\.references)
    }
}

extension TemplateConditional.Condition {
    fileprivate var references: [SymbolPath] { left.references + (right?.references ?? []) }
}

extension TemplateConditional.Operand {
    fileprivate var references: [SymbolPath] {
        if case .expression(let expression) = self { expression.references } else { [] }
    }
}
