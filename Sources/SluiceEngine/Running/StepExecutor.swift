import SluiceAWS
import SluiceModel
import SluiceStore
import SluiceTemplate

/// Runs and rolls back single steps of one deployment: renders, plans once more, acts, and turns failures into ends.
package struct StepExecutor: Sendable {
    private let release: StoredRelease
    private let environment: String
    private let deployment: DeploymentID
    private let renderer: StepRenderer
    private let registry: StepRegistry
    private let clients: AWSClients
    private let processEnvironment: [String: String]
    private let recorder: EventRecorder
    private let keys: KeyRing
    private let clock: any Clock<Duration>
    /// What a person chose for a step that cannot be looked up; nil for none.
    private let choice: ResumeChoice?

    package init(
        release: StoredRelease,
        environment: String,
        deployment: DeploymentID,
        renderer: StepRenderer,
        registry: StepRegistry,
        clients: AWSClients,
        processEnvironment: [String: String],
        recorder: EventRecorder,
        keys: KeyRing,
        clock: any Clock<Duration>,
        choice: ResumeChoice?
    ) {
        self.release = release
        self.environment = environment
        self.deployment = deployment
        self.renderer = renderer
        self.registry = registry
        self.clients = clients
        self.processEnvironment = processEnvironment
        self.recorder = recorder
        self.keys = keys
        self.clock = clock
        self.choice = choice
    }

    /// Names of the steps that change nothing that runs.
    var preparingSteps: Set<String> {
        let types = registry.types.filter { !$0.declaration.changesWhatRuns }.map(\.declaration.name)
        return Set(release.release.steps.filter { types.contains($0.type) }.map(\.name))
    }

    /// Why the step does not run here, as a whole sentence; nil where it does.
    func reasonToSkip(_ step: Step, in progress: DeploymentProgress) async throws -> String? {
        let filter = renderer.filter
        if let reason = filter.reasonToSkip(step) { return reason }
        guard case .variable(let template) = step.condition else { return nil }
        let rendered = renderer.table(for: step, outputs: try await outputs(in: progress)).render(template)
        guard rendered.isComplete else { throw PlanError.unresolvedCondition(step: step.name, template: template) }
        return Truthiness.isTruthy(rendered.text) ? nil : "Its condition is not met."
    }

    /// Never throws for what a step does wrong; throws where the deployment cannot go on: a journal that cannot be
    /// written, an interruption that cannot be looked up, a cancelled task.
    func run(
        _ step: Step,
        attempt: Int,
        resuming: Bool,
        in progress: DeploymentProgress
    ) async throws -> DeploymentEnd {
        let type = try registry.requireType(of: step)
        if resuming && !type.declaration.isResumable && choice != .retry {
            throw DeploymentRunError.cannotLookUp(step: step.name, type: step.type, deployment)
        }
        try await requireSensitiveOutputs(in: progress)
        var journal: StepJournal?
        do {
            let context = try await context(for: step, attempt: attempt, in: progress)
            journal = context.journal
            let limit = limit(of: step, type)
            return try await Deadline.run(within: limit, on: clock) {
                try await Self.perform(type, in: context, warning: !resuming)
            }
        } catch let exceeded as Deadline.Exceeded {
            return DeploymentEnd(.timedOut, reason: "Step '\(step.name)' did not end within \(exceeded.limit.spoken).")
        } catch {
            let hasWritten = await journal?.hasBegun ?? false
            return try Self.end(for: error, of: step, afterWriting: hasWritten, hiding: await recorder.masker)
        }
    }

    func rollBack(_ step: Step, cause: DeploymentEnd, in progress: DeploymentProgress) async throws -> RollbackEnd {
        let record = progress.record(of: step)
        guard !record.intents.isEmpty else { return .nothingToRestore("") }
        do {
            let type = try registry.requireType(of: step)
            let context = try await context(for: step, attempt: record.attempts, in: progress, parametersOnly: true)
            if context.step.parameter("onFailure") == "leave" {
                return .nothingToRestore("It was left as it is, as 'onFailure: leave' says.")
            }
            return try await Deadline.run(within: rollbackLimit(of: step, type), on: clock) {
                try await type.rollBack(record, in: context)
            }
        } catch let exceeded as Deadline.Exceeded {
            return .failed("The rollback of step '\(step.name)' did not end within \(exceeded.limit.spoken).")
        } catch let error as PlanError {
            throw error
        } catch {
            let end = try Self.end(for: error, of: step, afterWriting: true, hiding: await recorder.masker)
            return .failed("The rollback of step '\(step.name)' failed: \(end.reason)")
        }
    }

    /// What a step says, else what its type has; nil for no limit.
    private func limit(of step: Step, _ type: any StepType) -> Duration? {
        step.timeoutSeconds.map(Duration.seconds) ?? type.declaration.timeout
    }

    /// As long as the step itself, and never less than its type's own limit: a short wait for a rollout is no reason to
    /// give up on putting things back.
    private func rollbackLimit(of step: Step, _ type: any StepType) -> Duration? {
        type.declaration.timeout.map { max($0, limit(of: step, type) ?? $0) }
    }

    /// - Parameter warning: false where a step goes on: what it left under way is no news then.
    private static func perform(
        _ type: any StepType,
        in context: StepContext,
        warning: Bool
    ) async throws -> DeploymentEnd {
        func perform<Type: StepType>(_ type: Type) async throws -> DeploymentEnd {
            let plan = try await type.plan(context.step, reading: context.reader)
            for text in warning ? plan.summary.warnings : [] { try await context.log(text, level: .warning) }
            return try await type.run(plan, in: context)
        }
        return try await perform(type)
    }

    /// A failure of the step itself is an end; what touches the deployment as a whole goes on upwards. So does not being
    /// able to see what became of a write.
    private static func end(
        for error: any Error,
        of step: Step,
        afterWriting hasWritten: Bool,
        hiding masker: Masker
    ) throws -> DeploymentEnd {
        switch error {
        case is CancellationError, is StoreError, is DeploymentRunError: throw error
        case let error as AWSError where hasWritten && (error.isPassing || error.blamesCredentials):
            throw DeploymentRunError.lostSight(step: step.name, reason: masker.mask("\(error)"))
        case let error as CredentialsError where hasWritten:
            throw DeploymentRunError.lostSight(step: step.name, reason: masker.mask("\(error)"))
        default: DeploymentEnd(.failed, reason: "\(error)")
        }
    }
}

extension StepExecutor {
    /// - Parameter parametersOnly: for a rollback, which needs the step's account and region and not its request.
    private func context(
        for step: Step,
        attempt: Int,
        in progress: DeploymentProgress,
        parametersOnly: Bool = false
    ) async throws -> StepContext {
        let filter = renderer.filter
        let following = release.release.steps.drop { $0.name != step.name }.filter { filter.reasonToSkip($0) == nil }
        let outputs = try await outputs(in: progress)
        let process = renderer.render(Array(following), outputs: outputs)
        let problems = process.problems.filter { $0.step == step.name && (!parametersOnly || $0.isParameter(of: step)) }
        guard problems.isEmpty, var rendered = process.steps.first(where: { $0.name == step.name }) else {
            let names = renderer.table(for: step, outputs: outputs).names
            throw PlanError.unresolved(problems, environment: environment, names: names)
        }
        for secret in renderer.table(for: step, outputs: outputs).secrets { await recorder.mask(secret) }
        let record = progress.record(of: step)
        rendered.isUnderWay = !record.intents.isEmpty
        let journal = StepJournal(
            step: step.name,
            attempt: attempt,
            record: record,
            recorder: recorder
        )
        return StepContext(
            step: rendered,
            clock: clock,
            environment: processEnvironment,
            clients: clients,
            journal: journal
        )
    }

    /// Throws `DeploymentRunError.sensitiveOutputLost` where an output was kept in the memory of a process that is gone,
    /// and `sensitiveOutputSealed` where it cannot be opened: no step may go on without it.
    private func requireSensitiveOutputs(in progress: DeploymentProgress) async throws {
        let secrets = await recorder.sensitiveOutputs
        for step in release.release.steps {
            let record = progress.record(of: step)
            for (name, value) in record.outputs where value == nil && secrets[step.name]?[name] == nil {
                guard let sealed = record.sealedOutputs[name] else {
                    throw DeploymentRunError.sensitiveOutputLost(step: step.name, output: name, deployment)
                }
                try requireOpen(sealed, name, of: step)
            }
        }
    }

    private func requireOpen(_ sealed: SealedText, _ name: String, of step: Step) throws {
        do { _ = try keys.open(sealed) } catch {
            throw DeploymentRunError.sensitiveOutputSealed(
                step: step.name,
                output: name,
                reason: "\(error)",
                deployment
            )
        }
    }

    private func opened(_ sealed: SealedText?) -> Secret? { sealed.flatMap { try? keys.open($0) } }

    /// What the steps so far have set.
    private func outputs(in progress: DeploymentProgress) async throws -> StepOutputs {
        let secrets = await recorder.sensitiveOutputs
        var outputs = StepOutputs()
        outputs.error = progress.failure.map { $0.end.reason.isEmpty ? $0.end.outcome.rawValue : $0.end.reason } ?? ""
        for step in release.release.steps {
            let record = progress.record(of: step)
            outputs.statuses[step.name] = StepStatus(record.status)
            for (name, value) in record.outputs {
                if let value {
                    outputs.set(name, of: step.name, to: .literal(value))
                } else if let secret = secrets[step.name]?[name] ?? opened(record.sealedOutputs[name]) {
                    outputs.set(name, of: step.name, to: .secret(secret))
                } else {
                    outputs.set(name, of: step.name, to: .unreadable("it was kept in memory only, and that is gone"))
                }
            }
            if record.status == .skipped || record.end != nil { outputs.settle(step.name) }
        }
        return outputs
    }
}
