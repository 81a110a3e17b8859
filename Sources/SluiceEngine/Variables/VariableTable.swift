import SluiceModel
import SluiceTemplate

/// Every variable that holds for one step of one deployment, ready to be put into templates.
package struct VariableTable: Sendable {
    /// A variable before its template is evaluated.
    package struct Entry: Hashable, Sendable {
        package let name: String
        package let value: Value
        /// Nil for what Sluice itself provides.
        package let origin: Variable?

        package init(name: String, value: Value, origin: Variable? = nil) {
            self.name = name
            self.value = value
            self.origin = origin
        }
    }

    package enum Value: Hashable, Sendable {
        /// A template.
        case text(String)
        /// Stands for itself, also where it holds `#{`.
        case literal(String)
        /// The same, and must not be seen.
        case secret(Secret)
        /// Known only later; says when: `known after 'Register task definition'`.
        case awaited(String)
        /// It should be there and cannot be read; says why: "it is read from …, which is not set".
        case unreadable(String)
    }

    private let entries: [String: Entry]
    private let order: [String]
    /// A failure is told by every template that is rendered with it.
    private let scope: Result<TemplateScope, TemplateError>
    /// A later entry of the same name replaces an earlier one: built-in variables come last and cannot be shadowed.
    ///
    /// - Parameter openSteps: Steps that have not run yet and may set any output, by name.
    package init(_ list: [Entry], openSteps: Set<String> = []) {
        var entries: [String: Entry] = [:]
        var order: [String] = []
        for entry in list {
            let key = entry.name.lowercased()
            if entries.updateValue(entry, forKey: key) == nil { order.append(key) }
        }
        self.entries = entries
        self.order = order
        let variables = order.compactMap { entries[$0] }.map(\.templateVariable) + openSteps.map(Self.outputs)
        scope = Result { () throws(TemplateError) in try TemplateScope(variables) }
    }

    package var names: [String] { order.compactMap { entries[$0]?.name } }

    /// Every entry that holds, in order.
    var all: [Entry] { order.compactMap { entries[$0] } }

    package func entry(named name: String) -> Entry? { entries[name.lowercased()] }

    /// Evaluates a template; a problem is a result here, so that a caller can list all of them at once.
    package func render(_ text: String) -> RenderedText {
        guard Template.isTemplate(text) else { return RenderedText(text: text) }
        do {
            let scope = try scope.get()
            return rendered(try scope.template(parsing: text).evaluate(in: scope), in: scope)
        } catch {
            return RenderedText(text: text, problem: "\(error)")
        }
    }

    /// The value of one variable, evaluated; nil where there is none.
    package func value(of name: String) -> RenderedText? {
        guard let entry = entry(named: name) else { return nil }
        switch entry.value {
        case .text(let text): return render(text)
        case .literal(let text): return RenderedText(text: text)
        case .secret(let secret): return RenderedText(text: secret.reveal(), isSensitive: true)
        case .awaited(let description): return RenderedText(text: "(\(description))", awaited: description)
        case .unreadable(let reason):
            return RenderedText(text: "", problem: "Variable '\(entry.name)' has no value: \(reason).")
        }
    }

    /// Every variable that can be evaluated now, in order.
    package var evaluated: [EvaluatedVariable] {
        order.compactMap { key in
            guard let entry = entries[key], let value = value(of: entry.name), value.isComplete else { return nil }
            return EvaluatedVariable(name: entry.name, text: value.text, isSensitive: value.isSensitive)
        }
    }

    /// Every secret text that could show up in an output.
    package var secrets: [Secret] {
        entries.values.compactMap { entry in
            if case .secret(let secret) = entry.value { secret } else { nil }
        }
    }
}

extension VariableTable {
    /// All outputs of a step that has not run yet.
    private static func outputs(of step: String) -> TemplateVariable {
        TemplateVariable("Octopus.Action[\(step)].Output", .unknown("known after '\(step)'"))
    }

    private func rendered(_ result: TemplateResult, in scope: TemplateScope) -> RenderedText {
        var rendered = RenderedText(text: result.text, isSensitive: result.isSensitive)
        rendered.awaited = result.unknown.first
        rendered.problem = result.problems.first.map { "\($0)" }
        for token in result.missing {
            if case .noValue = token.reason {
                rendered.missing.append(token.text)
            } else {
                rendered.problem = rendered.problem ?? "\(TemplateError.missing(scope.missingTokens([token])))"
            }
        }
        return rendered
    }
}

extension VariableTable.Entry {
    fileprivate var templateVariable: TemplateVariable {
        switch value {
        case .text(let text): TemplateVariable(name, .text(text))
        case .literal(let text): TemplateVariable(name, .literal(text))
        case .secret(let secret): TemplateVariable(name, .secret(secret))
        case .awaited(let description): TemplateVariable(name, .unknown(description))
        case .unreadable(let reason): TemplateVariable(name, .unreadable(reason))
        }
    }
}
