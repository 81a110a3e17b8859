import SluiceModel

/// What the steps of a deployment have set so far.
package struct StepOutputs: Sendable {
    /// By step, then name.
    private var values: [String: [String: VariableTable.Value]] = [:]
    /// Steps that have ended, or whose outputs a plan knows already.
    private var settled: Set<String> = []
    /// What became of steps, where that is known: a plan does not.
    package var statuses: [String: StepStatus] = [:]
    /// What failed, for `Octopus.Deployment.Error`, which conditions ask for; empty while all goes well.
    package var error = ""

    package init() {}

    package mutating func set(_ name: String, of step: String, to value: VariableTable.Value) {
        values[step, default: [:]][name] = value
    }

    /// From now on an output that the step has not set has no value.
    package mutating func settle(_ step: String) { settled.insert(step) }

    /// `Octopus.Action[Step].Output.Name` for what is set, and for what steps still to come declare; and what
    /// failed.
    func entries(steps: [Step], catalogue: DefinitionCatalogue) -> [VariableTable.Entry] {
        let text = VariableTable.Value.literal(error)
        let errors = ["Octopus.Deployment.Error", "Octopus.Deployment.ErrorDetail"].map {
            VariableTable.Entry(name: $0, value: text)
        }
        return errors + steps.flatMap(statusEntries) + outputEntries(steps: steps, catalogue: catalogue)
    }

    private func statusEntries(of step: Step) -> [VariableTable.Entry] {
        let status = statuses[step.name]
        let later = VariableTable.Value.awaited("known after '\(step.name)'")
        let texts = [
            ("Octopus.Step[\(step.name)].Status.Code", status?.code),
            ("Octopus.Step[\(step.name)].Status.Error", status?.error),
            ("Octopus.Step[\(step.name)].Status.ErrorDetail", status?.error),
            ("Octopus.Action[\(step.name)].IsSkipped", status.map { $0 == .skipped ? "True" : "False" }),
        ]
        return texts.map { name, text in
            VariableTable.Entry(name: name, value: text.map { .literal($0) } ?? later)
        }
    }

    private func outputEntries(steps: [Step], catalogue: DefinitionCatalogue) -> [VariableTable.Entry] {
        steps.flatMap { step in
            let declared = settled.contains(step.name) ? [] : catalogue.stepType(named: step.type)?.outputs ?? []
            let awaited = declared.filter { values[step.name]?[$0] == nil }
                .map { ($0, VariableTable.Value.awaited("known after '\(step.name)'")) }
            return (values[step.name, default: [:]].sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + awaited)
                .map { VariableTable.Entry(name: "Octopus.Action[\(step.name)].Output.\($0.0)", value: $0.1) }
        }
    }

    /// Steps that may still set outputs of any name: scripts declare none.
    func openSteps(in steps: [Step], catalogue: DefinitionCatalogue) -> Set<String> {
        Set(
            steps.filter { !settled.contains($0.name) && catalogue.stepType(named: $0.type)?.outputs == nil }.map(
                \.name
            )
        )
    }
}
