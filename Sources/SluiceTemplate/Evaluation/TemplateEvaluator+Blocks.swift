import SluiceModel

/// Conditions (Octopus §1.4) and loops (§1.5).
extension TemplateEvaluator {
    private enum Verdict {
        case holds(Bool)
        /// When it will be known.
        case unknown(String)
        /// A filter gives nothing: the expression, and why.
        case unresolved(String, UnresolvedToken.Reason)
    }

    mutating func evaluate(_ conditional: TemplateConditional) throws(TemplateError) -> String {
        for (index, branch) in conditional.branches.enumerated() {
            switch try verdict(on: branch.condition) {
            case .holds(let holds):
                if holds == (conditional.keyword == .if) { return try evaluate(branch.body) }
            case .unknown(let description):
                findings.unknown.insert(description)
                return conditional.echo(from: index)
            case .unresolved(let text, let reason):
                report(text, reason)
                return conditional.echo(from: index)
            }
        }
        return try evaluate(conditional.otherwise)
    }

    private mutating func verdict(on condition: TemplateConditional.Condition) throws(TemplateError) -> Verdict {
        let left = try side(condition.left)
        guard case .text(let one) = left else { return left.verdict }
        guard let comparison = condition.comparison, let operand = condition.right else {
            return .holds(Truthiness.isTruthy(one))
        }
        let right = try side(operand)
        guard case .text(let other) = right else { return right.verdict }
        return .holds(one.isIdentical(to: other) == (comparison == .equal))
    }

    /// One side of a comparison.
    private enum Side {
        case text(String)
        case undecided(Verdict)

        var verdict: Verdict {
            switch self {
            case .text(let text): .holds(Truthiness.isTruthy(text))
            case .undecided(let verdict): verdict
            }
        }
    }

    /// A symbol without a value is the empty text; a filter without a result leaves the condition undecided.
    private mutating func side(_ operand: TemplateConditional.Operand) throws(TemplateError) -> Side {
        switch operand {
        case .text(let text): return .text(text)
        case .expression(let expression):
            switch try value(of: expression) {
            case .text(let text): return .text(text)
            case .unknown(let description): return .undecided(.unknown(description))
            case .none where expression.filters.isEmpty: return .text("")
            case .none(let reason): return .undecided(.unresolved(expression.echo, reason))
            case .null: return .undecided(.unresolved(expression.echo, .refused("null")))
            }
        }
    }

    mutating func evaluate(_ loop: TemplateLoop) throws(TemplateError) -> String {
        try enter(loop.collection)
        let items = try items(of: loop.collection.path)
        leave()
        guard let items else { return TemplatePrinter(style: .echo).text(of: .loop(loop)) }
        var text = ""
        for (index, item) in items.enumerated() {
            try use("")
            frames.append(
                LoopFrame(variable: loop.variable.lowercased(), item: item, index: index, count: items.count)
            )
            text += try evaluate(loop.body)
            frames.removeLast()
        }
        return text
    }

    /// Nil where they are not known yet.
    private mutating func items(of path: SymbolPath) throws(TemplateError) -> [Place]? {
        guard let (place, level) = try find(path) else { return [] }
        switch place {
        case .node(let node) where scope.tree.nodes[node].isCollection:
            return scope.tree.nodes[node].items.map(Place.node)
        case .json(.array(let elements), let variable): return elements.map { .json(JSONPlace($0), variable) }
        case .json(.object(let object), let variable): return entries(of: object, variable)
        default: break
        }
        switch value(at: place, level: level) {
        case .missing: return []
        case .unknown(let description):
            findings.unknown.insert(description)
            return nil
        case .value(let text, let variable, let level):
            return items(in: try expand(text, of: variable, level: level), variable)
        }
    }

    /// The elements of a JSON array, the members of an object, or the pieces between commas.
    private func items(in text: String, _ variable: TemplateVariable) -> [Place] {
        switch JSONPlace(parsing: text) {
        case .array(let elements): elements.map { .json(JSONPlace($0), variable) }
        case .object(let object): entries(of: object, variable)
        default:
            text.split(separator: ",", omittingEmptySubsequences: false).map { .json(.text(String($0)), variable) }
        }
    }

    private func entries(of object: JSONObject, _ variable: TemplateVariable) -> [Place] {
        object.map { .entry(key: $0.name, value: JSONPlace($0.value), variable) }
    }
}

extension TemplateExpression {
    fileprivate var echo: String { TemplatePrinter(style: .echo).text(of: self) }
}

extension TemplateConditional {
    /// As it stays in the text from one of its branches on, the conditions before which did not hold.
    fileprivate func echo(from index: Int) -> String {
        let rest = TemplateConditional(
            keyword: keyword,
            branches: Array(branches[index...]),
            otherwise: otherwise
        )
        return TemplatePrinter(style: .echo).text(of: .conditional(rest))
    }
}

extension String {
    /// Whether both are the same, byte for byte, as .NET's ordinal comparison sees it.
    fileprivate func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
