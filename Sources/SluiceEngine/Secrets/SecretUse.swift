import SluiceModel

/// A secret that a step needs and that has no value yet.
struct SecretUse {
    /// Its text, where AWS keeps it, has still to be read; for all others this says why there is none.
    let reason: String
    let variable: Variable
    let step: String
    /// Whether only a script names it: then no field of the step shows that it is missing.
    let isMentioned: Bool
}

extension StepRenderer {
    /// The secrets without a value that a step needs: those that its templates refer to, directly or through other
    /// variables, and those whose name stands in its script, which asks for them by `get_octopusvariable`.
    func openSecrets(of step: Step, in table: VariableTable) -> [SecretUse] {
        let secrets = table.all.filter(\.isOpenSecret)
        guard !secrets.isEmpty else { return [] }
        let referred = Set(VariableUse.all(in: step.templates, table: table).map { $0.name.lowercased() })
        let mentioned = mentioned(in: step, table: table)
        return secrets.compactMap { entry in
            let name = entry.name.lowercased()
            guard let variable = entry.origin, case .unreadable(let reason) = entry.value,
                referred.contains(name) || mentioned.contains(name)
            else { return nil }
            let isMentioned = !referred.contains(name)
            return SecretUse(reason: reason, variable: variable, step: step.name, isMentioned: isMentioned)
        }
    }

    /// Lower-cased names of variables that the script names, and of those that these are made of.
    private func mentioned(in step: Step, table: VariableTable) -> Set<String> {
        guard case .scalar(let script, _)? = step.with["script"] else { return [] }
        let text = script.lowercased()
        let named = table.all.filter { entry in
            (entry.isOpenSecret || entry.template != nil) && text.contains(entry.name.lowercased())
        }
        let behind = VariableUse.all(in: named.compactMap(\.template), table: table)
        return Set((named.map(\.name) + behind.map(\.name)).map { $0.lowercased() })
    }
}

extension VariableTable.Entry {
    fileprivate var isOpenSecret: Bool {
        if case .unreadable = value { origin?.entry.value.isReference ?? false } else { false }
    }

    /// What a variable of the release refers to others with; nil where it does not.
    fileprivate var template: String? {
        if case .text(let text) = value, origin != nil, text.contains("#{") { text } else { nil }
    }
}

extension Step {
    /// Every text of it that is rendered.
    fileprivate var templates: [String] {
        var condition: [String] = []
        if case .variable(let template) = self.condition { condition = [template] }
        return condition + with.templates + parameters.flatMap(\.value.templates)
    }
}

extension RequestNode {
    fileprivate var templates: [String] {
        switch self {
        case .scalar(let text, _): text.contains("#{") ? [text] : []
        case .list(let elements): elements.flatMap(\.templates)
        case .map(let members): members.flatMap(\.value.templates)
        }
    }
}
