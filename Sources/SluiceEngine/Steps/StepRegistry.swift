import SluiceModel

/// The step types there are.
package struct StepRegistry: Sendable {
    package let types: [any StepType]

    package init(_ types: [any StepType]) { self.types = types }

    package static let builtIn = StepRegistry([
        RegisterTaskDefinition(),
        UpdateService(),
        RunScript(),
        ManualIntervention(),
    ])

    /// Throws `PlanError.unknownStepType`.
    package func requireType(of step: Step) throws -> any StepType {
        guard let type = types.first(where: { $0.declaration.name == step.type }) else {
            throw PlanError.unknownStepType(step: step.name, type: step.type)
        }
        return type
    }
}

extension StepType {
    package var declaration: StepTypeDeclaration { Self.declaration }
}
