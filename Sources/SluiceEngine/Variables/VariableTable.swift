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
        /// Also a template, whose text must not be seen.
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
    /// Steps that have not run yet and may set any output, by name.
    private let openSteps: Set<String>

    /// A later entry of the same name replaces an earlier one: built-in variables come last and cannot be shadowed.
    package init(_ list: [Entry], openSteps: Set<String> = []) {
        var entries: [String: Entry] = [:]
        var order: [String] = []
        for entry in list {
            let key = entry.name.lowercased()
            if entries.updateValue(entry, forKey: key) == nil { order.append(key) }
        }
        self.entries = entries
        self.order = order
        self.openSteps = openSteps
        let variables = order.compactMap { entries[$0] }.compactMap(\.templateVariable)
        scope = Result { () throws(TemplateError) in try TemplateScope(variables) }
    }

    package var names: [String] { order.compactMap { entries[$0]?.name } }

    package func entry(named name: String) -> Entry? { entries[name.lowercased()] }

    /// Evaluates a template; a problem is a result here, so that a caller can list all of them at once.
    package func render(_ text: String) -> RenderedText {
        guard Template.isTemplate(text) else { return RenderedText(text: text) }
        do {
            return rendered(try Template(parsing: text).evaluate(in: scope.get()))
        } catch {
            return RenderedText(text: text, problem: "\(error)")
        }
    }

    /// The value of one variable, evaluated; nil where there is none.
    package func value(of name: String) -> RenderedText? {
        guard let entry = entry(named: name) else { return nil }
        switch entry.value {
        case .text(let text): return render(text)
        case .secret(let secret):
            var rendered = render(secret.reveal())
            rendered.isSensitive = true
            return rendered
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
            guard case .secret = entry.value, let value = value(of: entry.name) else { return nil }
            return Secret(value.text)
        }
    }
}

extension VariableTable {
    /// Sorts what is missing: some of it is only known later, some of it cannot be read.
    private func rendered(_ result: TemplateResult) -> RenderedText {
        var rendered = RenderedText(text: result.text, isSensitive: result.isSensitive)
        rendered.awaited = result.unknown.first
        rendered.problem = result.malformed.first.map { "\($0)" }
        for token in result.missing {
            let name = String(token.dropFirst(2).dropLast())
            if let step = openSteps.first(where: { name.hasPrefix("Octopus.Action[\($0)].Output.") }) {
                rendered.awaited = rendered.awaited ?? "known after '\(step)'"
            } else if case .unreadable(let reason)? = entry(named: name)?.value {
                rendered.problem = rendered.problem ?? "Variable '\(name)' has no value: \(reason)."
            } else {
                rendered.missing.append(token)
            }
        }
        return rendered
    }
}

extension VariableTable.Entry {
    /// Nil for what cannot be read, so that its use is noticed.
    fileprivate var templateVariable: TemplateVariable? {
        switch value {
        case .text(let text): TemplateVariable(name, .text(text))
        case .secret(let secret): TemplateVariable(name, .secret(secret))
        case .awaited(let description): TemplateVariable(name, .unknown(description))
        case .unreadable: nil
        }
    }
}
