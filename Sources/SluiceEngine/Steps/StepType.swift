import SluiceModel

/// A kind of step. Two verbs: `plan` may only read, `run` does it; `rollBack` puts back what `run` changed.
///
/// Timeout, retries and run conditions belong to the runner, so no step type writes them again.
package protocol StepType: Sendable {
    associatedtype Plan: StepPlan

    static var declaration: StepTypeDeclaration { get }

    /// What running the step would do now. Throws `StepProblems` for inputs that cannot work, all of them at once.
    func plan(_ step: RenderedStep, reading reader: StepReader) async throws -> Plan

    /// Does what was planned and says how it ended; throws where that cannot be told.
    func run(_ plan: Plan, in context: StepContext) async throws -> DeploymentEnd

    /// Restores what the step's journal says was there before it; asked only after the step wrote, or may have written,
    /// something.
    func rollBack(_ record: StepRecord, in context: StepContext) async throws -> RollbackEnd
}

extension StepType {
    package func rollBack(_ record: StepRecord, in context: StepContext) async throws -> RollbackEnd {
        .nothingToRestore("")
    }
}

/// What a step type's `plan` gives back: its own facts for `run`, and what a person should see of them.
package protocol StepPlan: Sendable {
    var summary: StepPlanSummary { get }
}
