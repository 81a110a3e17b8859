import SluiceModel

/// Plays a deployment: what steps and rollbacks do is written beforehand, the progress decides what happens next.
///
/// It stands for the runner and keeps its journal, so that a run can be cut off anywhere and taken up again.
struct ScriptedRun {
    /// How each attempt of a step ends; the last one for every further attempt, `succeeded` where there is none.
    var ends: [String: [DeploymentOutcome]] = [:]
    /// How the rollback of a step ends; restored where nothing is said.
    var rollbacks: [String: RollbackEnd] = [:]
    /// While this step runs, someone asks to cancel: the step ends as cancelled.
    var cancelledIn: String?
    var leaves = false
    private(set) var journal: [DeploymentFact] = []
    /// What was done, in order: `run A`, `retry A`, `skip A`, `roll back A`.
    private(set) var deeds: [String] = []

    init() {}

    /// From what the journal holds to the end.
    ///
    /// - Returns: the end; nil where the run stopped without one, or went on for ever.
    mutating func play(_ start: DeploymentProgress) -> DeploymentEnd? {
        var progress = start
        for fact in journal { _ = progress.handle(fact) }
        var commands = progress.outstanding()
        for _ in 0..<200 {
            guard let command = commands.first, commands.count == 1 else { break }
            commands = perform(command, on: &progress)
        }
        return progress.end
    }

    /// The same script with the journal cut off after so many facts.
    func cut(after count: Int) -> ScriptedRun {
        var run = self
        run.journal = Array(journal.prefix(count))
        run.deeds = []
        return run
    }

    private mutating func perform(
        _ command: DeploymentCommand,
        on progress: inout DeploymentProgress
    ) -> [DeploymentCommand] {
        switch command {
        case .skip(let step, let reason):
            deeds.append("skip \(step.name)")
            return record(.stepSkipped(step: step.name, reason: reason), on: &progress)
        case .run(let step, let attempt, let resuming):
            deeds.append("run \(step.name)")
            return run(step, attempt, resuming, on: &progress)
        case .retry(let step, let attempt, _):
            deeds.append("retry \(step.name)")
            return run(step, attempt, false, on: &progress)
        case .rollBack(let step, let cause):
            deeds.append("roll back \(step.name)")
            return rollBack(step, cause, on: &progress)
        case .finish(let end): return record(.ended(end), on: &progress)
        }
    }

    private mutating func run(
        _ step: Step,
        _ attempt: Int,
        _ resuming: Bool,
        on progress: inout DeploymentProgress
    ) -> [DeploymentCommand] {
        if !resuming { _ = record(.stepStarted(step: step.name, attempt: attempt), on: &progress) }
        let key = "Write (attempt \(attempt))"
        _ = record(.intent(step: step.name, key: key, facts: ["attempt": JSONValue(attempt)]), on: &progress)
        if cancelledIn == step.name {
            _ = record(.cancelRequested(by: "ada", leave: leaves), on: &progress)
            let end = DeploymentEnd(.cancelled, reason: "Cancelled by ada.")
            return record(.stepEnded(step: step.name, end: end), on: &progress)
        }
        _ = record(.result(step: step.name, key: key, answer: [:]), on: &progress)
        _ = record(.output(step: step.name, name: "Attempt", value: "\(attempt)"), on: &progress)
        let outcomes = ends[step.name] ?? [.succeeded]
        let outcome = outcomes[min(attempt, outcomes.count) - 1]
        let reason = outcome.isSuccess ? "" : "\(step.name) \(outcome.rawValue)."
        return record(.stepEnded(step: step.name, end: DeploymentEnd(outcome, reason: reason)), on: &progress)
    }

    private mutating func rollBack(
        _ step: Step,
        _ cause: DeploymentEnd,
        on progress: inout DeploymentProgress
    ) -> [DeploymentCommand] {
        if progress.record(of: step).rollback == nil {
            _ = record(.rollbackStarted(step: step.name, cause: cause), on: &progress)
        }
        let end = rollbacks[step.name] ?? .restored("\(step.name) restored.")
        return record(.rollbackEnded(step: step.name, end: end), on: &progress)
    }

    private mutating func record(
        _ fact: DeploymentFact,
        on progress: inout DeploymentProgress
    ) -> [DeploymentCommand] {
        journal.append(fact)
        return progress.handle(fact)
    }
}
