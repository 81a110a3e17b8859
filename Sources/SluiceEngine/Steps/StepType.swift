import SluiceModel

/// A kind of step. Two verbs: `plan` may only read, `run` does it; `rollBack` puts back what `run` changed.
///
/// Timeout, retries and run conditions belong to the runner, so no step type writes them again.
package protocol StepType: Sendable {
    associatedtype Plan: StepPlan

    static var declaration: StepTypeDeclaration { get }

    /// What running the step would do now. Throws `StepProblems` for inputs that cannot work, all of them at once.
    func plan(_ step: RenderedStep, reading reader: StepReader) async throws -> Plan

    /// What is good to know before it runs, from calls that only inform: asked for plans that people read. Never fails:
    /// what could not be asked is a note that names the IAM action which would allow it.
    func advice(on plan: Plan, for step: RenderedStep, reading reader: StepReader) async -> StepAdvice

    /// Does what was planned and says how it ended; throws where that cannot be told.
    func run(_ plan: Plan, in context: StepContext) async throws -> DeploymentEnd

    /// Restores what the step's journal says was there before it; asked only after the step wrote, or may have written,
    /// something.
    func rollBack(_ record: StepRecord, in context: StepContext) async throws -> RollbackEnd
}

extension StepType {
    package func advice(on plan: Plan, for step: RenderedStep, reading reader: StepReader) async -> StepAdvice {
        StepAdvice()
    }

    package func rollBack(_ record: StepRecord, in context: StepContext) async throws -> RollbackEnd {
        .nothingToRestore("")
    }
}

/// What a step type's `plan` gives back: its own facts for `run`, and what a person should see of them.
package protocol StepPlan: Sendable {
    var summary: StepPlanSummary { get }
}
