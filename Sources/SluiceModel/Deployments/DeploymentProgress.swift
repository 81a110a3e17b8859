/// A deployment as its events tell it: facts in, commands out, no effects.
///
/// Rebuilt at any time by handling the stored events again, so a process that dies loses nothing but time.
package struct DeploymentProgress: Hashable, Sendable {
    package let steps: [Step]
    package let rollback: RollbackExtent
    /// Names of the steps that only prepare: they change nothing that runs.
    package let preparing: Set<String>
    /// By step name.
    package private(set) var records: [String: StepRecord] = [:]
    package private(set) var cancellation: Cancellation?
    package private(set) var end: DeploymentEnd?

    package struct Cancellation: Hashable, Sendable {
        package let by: String
        /// Keep what is there instead of rolling back.
        package let leave: Bool
    }

    package init(steps: [Step], rollback: RollbackExtent, preparing: Set<String> = []) {
        self.steps = steps
        self.rollback = rollback
        self.preparing = preparing
    }

    /// Takes in what happened and says what to do now; nothing while a step or a rollback is at work.
    package mutating func handle(_ fact: DeploymentFact) -> [DeploymentCommand] {
        apply(fact)
        return isAtWork ? [] : next()
    }

    /// What to do for a journal that was just read: what `handle` would say, or to go on with what was interrupted.
    package func outstanding() -> [DeploymentCommand] {
        for step in steps {
            let record = record(of: step)
            if case .running(let cause) = record.rollback { return [.rollBack(step: step, cause: cause)] }
            if record.status == .running { return [.run(step: step, attempt: record.attempts, resuming: true)] }
        }
        return next()
    }

    package func record(of step: Step) -> StepRecord { records[step.name] ?? StepRecord() }

    /// The first failure, which everything after it is about; nil while all goes well.
    package var failure: (step: Step?, end: DeploymentEnd)? {
        for step in steps {
            if let end = lastingFailure(of: step) { return (step, end) }
        }
        guard let cancellation else { return nil }
        return (nil, DeploymentEnd(.cancelled, reason: "Cancelled by \(cancellation.by)."))
    }
}

extension DeploymentProgress {
    private mutating func apply(_ fact: DeploymentFact) {
        switch fact {
        case .started, .log, .interventionAsked, .interventionDecided: break
        case .resumed(_, let choice): settleInterruptedStep(choice)
        case .stepStarted(let step, let attempt): begin(step, attempt)
        case .stepSkipped(let step, _): records[step, default: StepRecord()].status = .skipped
        case .intent(let step, let key, let facts): note(step, key, facts)
        case .result(let step, let key, let answer): records[step, default: StepRecord()].results[key] = answer
        case .output(let step, let name, let value):
            records[step, default: StepRecord()].outputs.updateValue(value, forKey: name)
            records[step]?.sealedOutputs[name] = nil
        case .sealedOutput(let step, let name, let value):
            records[step, default: StepRecord()].outputs.updateValue(nil, forKey: name)
            records[step]?.sealedOutputs[name] = value
        case .stepEnded(let step, let end): records[step, default: StepRecord()].status = .ended(end)
        case .cancelRequested(let by, let leave):
            // A later request may still ask to leave everything as it is.
            cancellation = Cancellation(by: cancellation?.by ?? by, leave: leave || cancellation?.leave == true)
        case .rollbackStarted(let step, let cause):
            records[step, default: StepRecord()].rollback = .running(cause: cause)
        case .rollbackEnded(let step, let end): records[step, default: StepRecord()].rollback = .ended(end)
        case .ended(let end): self.end = end
        }
    }

    private mutating func begin(_ step: String, _ attempt: Int) {
        records[step, default: StepRecord()].status = .running
        records[step, default: StepRecord()].attempts = attempt
    }

    private mutating func note(_ step: String, _ key: String, _ facts: JSONValue) {
        guard records[step]?.intents.contains(where: { $0.key == key }) != true else { return }
        records[step, default: StepRecord()].intents.append((key, facts))
    }

    /// A person decided about a step that cannot be looked up: run it once more, or take it as done.
    private mutating func settleInterruptedStep(_ choice: ResumeChoice?) {
        guard choice == .ignore, let step = steps.first(where: { record(of: $0).status == .running }) else { return }
        records[step.name]?.status = .ended(DeploymentEnd(.succeeded, reason: "Ignored after an interruption."))
    }

    private var isAtWork: Bool {
        records.values.contains { record in
            if case .running = record.rollback { return true }
            return record.status == .running
        }
    }

    private func next() -> [DeploymentCommand] {
        guard end == nil else { return [] }
        if let retry = nextRetry() { return [retry] }
        if let rollBack = nextRollback() { return [rollBack] }
        if let step = nextStep() { return [step] }
        return [.finish(conclusion)]
    }

    private func nextRetry() -> DeploymentCommand? {
        for step in steps {
            guard let end = record(of: step).end, !end.outcome.isSuccess, mayRetry(step, after: end) else { continue }
            let attempt = record(of: step).attempts + 1
            return .retry(step: step, attempt: attempt, afterSeconds: step.retries.backoffSeconds)
        }
        return nil
    }

    private func mayRetry(_ step: Step, after end: DeploymentEnd) -> Bool {
        guard cancellation == nil else { return false }
        return [.failed, .timedOut].contains(end.outcome) && record(of: step).attempts <= step.retries.count
    }

    /// The first step that is still pending, run or passed over by its condition.
    private func nextStep() -> DeploymentCommand? {
        guard let step = steps.first(where: { record(of: $0).status == .pending }) else { return nil }
        if step.isDisabled { return .skip(step: step, reason: "It is disabled.") }
        switch (step.condition, failure) {
        case (.success, let failure?):
            return .skip(
                step: step,
                reason: failure.step.map { "Step '\($0.name)' did not succeed." } ?? failure.end.reason
            )
        case (.failure, nil): return .skip(step: step, reason: "No step before it failed.")
        case (.success, nil), (.failure, _?), (.always, _), (.variable, _):
            return .run(step: step, attempt: 1, resuming: false)
        }
    }
}

extension DeploymentProgress {
    /// How the step failed for good; nil while it may be tried again, and where it did not fail.
    private func lastingFailure(of step: Step) -> DeploymentEnd? {
        guard let end = record(of: step).end, !end.outcome.isSuccess, !mayRetry(step, after: end) else { return nil }
        return end
    }

    private var stepsThatRan: [Step] { steps.filter { record(of: $0).attempts > 0 } }

    /// The steps to put back after a failure: the failed one first, then, where the project asks for it, those before.
    /// A step that ran because of a failure, and failed in its turn, is put back too.
    private var stepsToRollBack: [Step] {
        guard let failure, cancellation?.leave != true else { return [] }
        return (failure.end.outcome.rollsBack ? stepsToRollBack(after: failure.step) : [])
            + steps.filter { self.lastingFailure(of: $0)?.outcome.rollsBack == true }
    }

    private func stepsToRollBack(after failed: Step?) -> [Step] {
        let ran = stepsThatRan
        guard let failed = failed ?? ran.last, let index = ran.firstIndex(of: failed) else { return [] }
        return rollback == .all ? ran[...index].reversed() : [failed]
    }

    private func nextRollback() -> DeploymentCommand? {
        guard let cause = failure?.end, let step = stepsToRollBack.first(where: { record(of: $0).rollback == nil })
        else { return nil }
        return .rollBack(step: step, cause: lastingFailure(of: step) ?? cause)
    }

    /// How the whole deployment ended, once no step is left.
    private var conclusion: DeploymentEnd {
        guard let failure else { return successful }
        let rollbacks = steps.compactMap { step -> RollbackEnd? in
            if case .ended(let end) = record(of: step).rollback { end } else { nil }
        }
        let reason = ([failure.end.reason] + rollbacks.map(\.text) + [mixed(before: failure.step)])
            .filter { !$0.isEmpty }.joined(separator: " ")
        if rollbacks.contains(where: \.isFailed) { return DeploymentEnd(.failed, reason: reason) }
        if rollbacks.contains(where: \.isRestored) {
            return DeploymentEnd(.rolledBack, cause: failure.end.outcome, reason: reason)
        }
        return DeploymentEnd(failure.end.outcome, reason: reason)
    }

    /// Says which steps before the failed one had changed what runs and still stand; empty where none did.
    private func mixed(before failed: Step?) -> String {
        let names = steps.prefix { $0.name != failed?.name }.filter(stands).map { "'\($0.name)'" }
        guard let last = names.last else { return "" }
        guard names.count > 1 else { return "Mixed: step \(last) had changed things and was left as it is." }
        let others = names.dropLast().joined(separator: ", ")
        return "Mixed: steps \(others) and \(last) had changed things and were left as they are."
    }

    /// Whether the step changed what runs, and nothing put that back.
    private func stands(_ step: Step) -> Bool {
        let record = record(of: step)
        if case .ended(let end) = record.rollback, end.isRestored { return false }
        return record.end?.outcome == .succeeded && !preparing.contains(step.name)
    }

    private var successful: DeploymentEnd {
        let ends = steps.compactMap { record(of: $0).end }
        let changed = ends.contains { $0.outcome == .succeeded }
        let reasons = ends.map(\.reason).filter { !$0.isEmpty }
        return DeploymentEnd(changed ? .succeeded : .noChange, reason: reasons.joined(separator: " "))
    }
}

extension DeploymentOutcome {
    /// Whether what was changed is put back after it. Someone else's deployment, and a service that was scaled to zero
    /// on purpose, are left alone.
    package var rollsBack: Bool {
        switch self {
        case .failed, .stalled, .timedOut, .cancelled: true
        case .succeeded, .noChange, .rolledBack, .superseded, .nothingRunning: false
        }
    }
}
