import Foundation
import SluiceModel
import SluiceStore

/// Carries out what was left to workers: deployments that wait, once they are due, and those that another worker left off.
///
/// Any number of workers may live on one store. What one of them takes it holds the lock of, and beginning it is one
/// transaction, so that each deployment runs once.
package struct Worker: Sendable {
    /// Between two looks at the store.
    private static let interval: Duration = .milliseconds(500)

    private let store: any Store
    private let location: StoreLocation
    private let settings: WorkerSettings
    private let world: ProcessWorld
    private let stop: StopRequest
    /// For a project: with its definitions as they are at that moment.
    private let deployer: @Sendable (String) async throws -> Deployer
    private let tell: WorkerObserver

    package init(
        store: any Store,
        location: StoreLocation,
        settings: WorkerSettings,
        world: ProcessWorld,
        stop: StopRequest,
        deployer: @escaping @Sendable (String) async throws -> Deployer,
        tell: @escaping WorkerObserver
    ) {
        self.store = store
        self.location = location
        self.settings = settings
        self.world = world
        self.stop = stop
        self.deployer = deployer
        self.tell = tell
    }

    /// Works until it is asked to stop or, where it drains, until nothing is left that could begin.
    ///
    /// Deployments that are still under way when its grace has passed stay open; they go on in AWS, and a worker goes on with
    /// them. Throws `StoreError` where the store cannot be used.
    package func run() async throws -> WorkerEnd {
        let presence = try WorkerPresence.announce(in: location)
        defer { presence.end() }
        await tell(.began)
        let end = try await withThrowingTaskGroup(of: Finding.self) { group in
            var shift = Shift()
            group.addTask { try await look(after: .zero) }
            while let finding = try await group.next() {
                try await handle(finding, in: &shift, &group)
                if shift.isOver { group.cancelAll() }
            }
            return shift.end
        }
        await tell(.stopped)
        return end
    }

    private enum Finding: Sendable {
        case timeToLook
        case finished(Deployment, Result<FinishedDeployment, any Error>)
        case graceIsOver
    }

    /// What one worker has in hand.
    private struct Shift {
        var running: [DeploymentID: Deployment] = [:]
        var refusals = WorkerRefusals()
        /// Looks at the store so far.
        var looks = 0
        var isStopping = false
        var isOver = false
        var end = WorkerEnd()
    }

    private func handle(
        _ finding: Finding,
        in shift: inout Shift,
        _ group: inout ThrowingTaskGroup<Finding, any Error>
    ) async throws {
        switch finding {
        case .timeToLook:
            if stop.hasCome { await beginToStop(&shift, &group) } else { try await takeWork(&shift, &group) }
        case .finished(let deployment, let result):
            shift.running[deployment.id] = nil
            await note(result, of: deployment, in: &shift)
            if shift.isStopping, shift.running.isEmpty { shift.isOver = true }
        case .graceIsOver: shift.isOver = true
        }
    }

    private func look(after pause: Duration) async throws -> Finding {
        try? await world.clock.sleep(for: pause)
        return .timeToLook
    }

    private func beginToStop(_ shift: inout Shift, _ group: inout ThrowingTaskGroup<Finding, any Error>) async {
        guard !shift.isStopping else { return }
        shift.isStopping = true
        shift.isOver = shift.running.isEmpty
        await tell(.stopping(underWay: shift.running.count, grace: settings.grace))
        group.addTask {
            try? await world.clock.sleep(for: settings.grace)
            return .graceIsOver
        }
    }

    private func takeWork(
        _ shift: inout Shift,
        _ group: inout ThrowingTaskGroup<Finding, any Error>
    ) async throws {
        guard !shift.isOver else { return }
        shift.looks += 1
        let chosen = try await choose(&shift)
        for deployment in chosen {
            shift.running[deployment.id] = deployment
            group.addTask { .finished(deployment, await carryOut(deployment)) }
        }
        if settings.isDraining, shift.running.isEmpty {
            shift.end.left = shift.refusals.deployments
            shift.isOver = true
        } else {
            group.addTask { try await look(after: Self.interval) }
        }
    }

    /// What to take now; what stands in the way of the rest is told.
    private func choose(_ shift: inout Shift) async throws -> [Deployment] {
        let open = try await store.openDeployments()
        shift.refusals.keepOnly(open.map(\.id))
        let choice = WorkerChoice(open: open, running: Set(shift.running.keys), now: world.now())
        var chosen: [Deployment] = []
        for deployment in choice.begun + choice.due where shift.refusals.mayTry(deployment.id, at: shift.looks) {
            guard shift.running.count + chosen.count < settings.taskCap else { break }
            if try await isFree(deployment, choice, &shift) { chosen.append(deployment) }
        }
        return chosen
    }

    /// Whether nobody works there. What workers do is no news; what a person does, or has left off, is told.
    private func isFree(_ deployment: Deployment, _ choice: WorkerChoice, _ shift: inout Shift) async throws -> Bool {
        let isLocked = try isLocked(deployment)
        guard deployment.state == .queued else { return !isLocked }
        if deployment.schedule?.isExpired(at: choice.now) == true { return true }
        guard let occupant = choice.occupant(of: deployment) else { return !isLocked }
        guard occupant.schedule == nil else { return false }
        let reason = "\(DeploymentRefusal.open(occupant, isAlive: isLocked))"
        if shift.refusals.wait(deployment.id, because: reason) { await tell(.left(deployment, reason: reason)) }
        return false
    }

    private func isLocked(_ deployment: Deployment) throws -> Bool {
        try DeploymentLock.isHeld(
            project: deployment.project,
            environment: deployment.environment,
            tenant: deployment.tenant,
            in: location
        )
    }

    private func carryOut(_ deployment: Deployment) async -> Result<FinishedDeployment, any Error> {
        do {
            let finished = try await deployer(deployment.project).resume(deployment.id, choice: nil) {
                await tell(.event($0, $1))
            }
            return .success(finished)
        } catch {
            return .failure(error)
        }
    }

    private func note(
        _ result: Result<FinishedDeployment, any Error>,
        of deployment: Deployment,
        in shift: inout Shift
    ) async {
        switch result {
        case .success(let finished):
            if !finished.end.outcome.isSuccess, shift.end.failure == nil { shift.end.failure = finished }
            await tell(.ended(finished))
        case .failure(is CancellationError):
            await tell(.left(deployment, reason: "It goes on in AWS, and a worker goes on with it."))
        case .failure(let error as DeploymentRefusal) where error.isPassedOn: break
        case .failure(let error):
            let reason = "\(error)"
            guard shift.refusals.fail(deployment.id, because: reason, at: shift.looks) else { return }
            await tell(.left(deployment, reason: reason))
        }
    }
}

extension DeploymentRefusal {
    /// Whether another process has seen to it, or the clock was set back: nothing to tell of.
    fileprivate var isPassedOn: Bool {
        switch self {
        case .ended, .taken, .notDue, .follows, .locked: true
        default: false
        }
    }
}
