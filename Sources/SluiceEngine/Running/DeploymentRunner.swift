import Foundation
import SluiceModel
import SluiceStore

/// Carries out one deployment, command by command, until it ends or is interrupted.
///
/// All it knows of the past is the journal, so starting and resuming are the same thing.
package struct DeploymentRunner: Sendable {
    private let deployment: Deployment
    private let release: Release
    private let executor: StepExecutor
    private let recorder: EventRecorder
    private let store: any Store
    private let clock: any Clock<Duration>

    package init(
        deployment: Deployment,
        release: Release,
        executor: StepExecutor,
        recorder: EventRecorder,
        store: any Store,
        clock: any Clock<Duration>
    ) {
        self.deployment = deployment
        self.release = release
        self.executor = executor
        self.recorder = recorder
        self.store = store
        self.clock = clock
    }

    /// Runs to the end. `first` is `started` for a new deployment, `resumed` for one that was interrupted.
    ///
    /// Throws `CancellationError` when the task is cancelled: the deployment stays open and can be resumed.
    package func run(first: DeploymentFact) async throws -> DeploymentEnd {
        var progress = DeploymentProgress(
            steps: release.steps,
            rollback: release.rollback,
            preparing: executor.preparingSteps
        )
        for event in try await store.events(of: deployment.id) { _ = progress.handle(event.fact) }
        try await record(first, in: &progress)
        var commands = progress.outstanding()
        while let command = commands.first {
            try Task.checkCancellation()
            commands = try await perform(command, in: &progress)
        }
        guard let end = progress.end else { throw DeploymentRunError.stoppedWithoutEnd(deployment.id) }
        return end
    }

    private func perform(
        _ command: DeploymentCommand,
        in progress: inout DeploymentProgress
    ) async throws -> [DeploymentCommand] {
        switch command {
        case .skip(let step, let reason):
            return try await record(.stepSkipped(step: step.name, reason: reason), in: &progress)
        case .retry(let step, let attempt, let seconds):
            try await clock.sleep(for: .seconds(seconds))
            return try await run(step, attempt: attempt, resuming: false, in: &progress)
        case .run(let step, let attempt, let resuming):
            return try await run(step, attempt: attempt, resuming: resuming, in: &progress)
        case .rollBack(let step, let cause):
            return try await rollBack(step, cause: cause, in: &progress)
        case .finish(let end):
            return try await record(.ended(end), in: &progress)
        }
    }

    private func run(
        _ step: Step,
        attempt: Int,
        resuming: Bool,
        in progress: inout DeploymentProgress
    ) async throws -> [DeploymentCommand] {
        if resuming, progress.cancellation != nil {
            let end = DeploymentEnd(.cancelled, reason: "Cancelled while nobody was following it.")
            return try await record(.stepEnded(step: step.name, end: end), in: &progress)
        }
        if !resuming, let request = try await storedRequest(in: progress) { return progress.handle(request) }
        if !resuming {
            do {
                if let reason = try await executor.reasonToSkip(step, in: progress) {
                    return try await record(.stepSkipped(step: step.name, reason: reason), in: &progress)
                }
            } catch let problem as PlanError {
                // A condition that cannot be told fails its step: the deployment has to end, not to hang.
                try await record(.stepStarted(step: step.name, attempt: attempt), in: &progress)
                let end = DeploymentEnd(.failed, reason: "\(problem)")
                return try await record(.stepEnded(step: step.name, end: end), in: &progress)
            }
            try await record(.stepStarted(step: step.name, attempt: attempt), in: &progress)
        }
        let (end, request) = try await watchingForCancellation(since: progress) { [progress] in
            try await executor.run(step, attempt: attempt, resuming: resuming, in: progress)
        }
        if let request { _ = progress.handle(request) }
        return try await record(.stepEnded(step: step.name, end: end), in: &progress)
    }

    private func rollBack(
        _ step: Step,
        cause: DeploymentEnd,
        in progress: inout DeploymentProgress
    ) async throws -> [DeploymentCommand] {
        if progress.record(of: step).rollback == nil {
            try await record(.rollbackStarted(step: step.name, cause: cause), in: &progress)
        }
        let end = try await executor.rollBack(step, cause: cause, in: progress)
        return try await record(.rollbackEnded(step: step.name, end: end), in: &progress)
    }

    @discardableResult
    private func record(
        _ fact: DeploymentFact,
        in progress: inout DeploymentProgress
    ) async throws -> [DeploymentCommand] {
        try await recorder.record(fact)
        var commands: [DeploymentCommand] = []
        for fact in await recorder.takeNews() { commands = progress.handle(fact) }
        return commands
    }
}

extension DeploymentRunner {
    /// How often the journal is asked whether someone wants the deployment cancelled.
    private static let cancellationPollInterval: Duration = .milliseconds(300)

    /// Does the work and meanwhile looks for a request to cancel; the work is cancelled when one comes.
    ///
    /// - Returns: how the work ended (`cancelled` when it was asked to stop), and the request, if there was one.
    private func watchingForCancellation(
        since progress: DeploymentProgress,
        _ work: @escaping @Sendable () async throws -> DeploymentEnd
    ) async throws -> (end: DeploymentEnd, request: DeploymentFact?) {
        guard progress.cancellation == nil else { return (try await work(), nil) }
        return try await withThrowingTaskGroup(of: Finding.self) { group in
            group.addTask { .end(try await work()) }
            group.addTask { .request(try await cancellationRequest()) }
            defer { group.cancelAll() }
            switch try await group.next() {
            case .end(let end): return (end, nil)
            case .request(let request): return (try await end(of: &group, after: request), request)
            case nil: throw CancellationError()
            }
        }
    }

    private enum Finding: Sendable {
        case end(DeploymentEnd)
        case request(DeploymentFact)
    }

    private func end(
        of group: inout ThrowingTaskGroup<Finding, any Error>,
        after request: DeploymentFact
    ) async throws -> DeploymentEnd {
        group.cancelAll()
        do {
            if case .end(let end) = try await group.next() { return end }
        } catch is CancellationError {}
        guard case .cancelRequested(let by, _) = request else { return DeploymentEnd(.cancelled) }
        return DeploymentEnd(.cancelled, reason: "Cancelled by \(by).")
    }

    /// A request that came while no step was at work.
    private func storedRequest(in progress: DeploymentProgress) async throws -> DeploymentFact? {
        guard progress.cancellation == nil else { return nil }
        return try await store.events(of: deployment.id).map(\.fact).first { fact in
            if case .cancelRequested = fact { true } else { false }
        }
    }

    private func cancellationRequest() async throws -> DeploymentFact {
        var last = 0
        while true {
            for event in try await store.events(of: deployment.id, after: last) {
                last = event.sequence
                if case .cancelRequested = event.fact { return event.fact }
            }
            try await clock.sleep(for: Self.cancellationPollInterval)
        }
    }
}
