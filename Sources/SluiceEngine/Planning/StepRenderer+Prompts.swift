import SluiceModel

extension StepRenderer {
    /// What is asked for before the deployment: variables whose value in one of these steps has a prompt. Where a more
    /// specific value without one holds in all of them, nobody is asked.
    package func prompts(for steps: [Step]) -> [PromptedVariable] {
        let names = Set(release.variables.filter { $0.entry.prompt != nil }.map { $0.name.lowercased() })
        var found: [String: PromptedVariable] = [:]
        for step in steps where found.count < names.count {
            let winners = names.subtracting(found.keys).compactMap {
                resolver.variable(named: $0, in: context(of: step))
            }
            let prompted = winners.filter { $0.entry.prompt != nil }
            guard !prompted.isEmpty else { continue }
            let table = table(for: step, outputs: StepOutputs())
            for variable in prompted { found[variable.name.lowercased()] = Self.prompt(for: variable, in: table) }
        }
        return Array(found.values)
    }

    private static func prompt(for variable: Variable, in table: VariableTable) -> PromptedVariable? {
        variable.entry.prompt.map { prompt in
            PromptedVariable(
                name: variable.name,
                prompt: prompt,
                kind: variable.entry.kind,
                isSensitive: variable.entry.isSensitive,
                preset: preset(of: variable, in: table)
            )
        }
    }

    /// What is known only later, or cannot be evaluated, stands there as it was written.
    private static func preset(of variable: Variable, in table: VariableTable) -> String {
        guard let value = table.value(of: variable.name) else { return "" }
        if value.isComplete { return variable.entry.isSensitive && !value.text.isEmpty ? Secret.mask : value.text }
        if case .text(let text) = variable.entry.value { return text }
        return ""
    }
}
