import Foundation
import SluiceModel
import SluiceStore

/// Carries out what was left to workers: deployments that wait, once they are due, those that go by themselves, and those
/// that another worker left off.
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
    let files: WorkerFiles
    let tell: WorkerObserver
    private let waitingRoom = WaitingRoom()

    package init(
        store: any Store,
        location: StoreLocation,
        settings: WorkerSettings,
        world: ProcessWorld,
        stop: StopRequest,
        files: WorkerFiles,
        tell: @escaping WorkerObserver
    ) {
        self.store = store
        self.location = location
        self.settings = settings
        self.world = world
        self.stop = stop
        self.files = files
        self.tell = tell
    }

    /// Works until it is asked to stop or, where it drains, until nothing is left that could begin.
    ///
    /// Deployments that are still under way when its grace has passed stay open; they go on in AWS, and a worker goes on with
    /// them. Throws `StoreError` where the store cannot be used.
    package func run() async throws -> WorkerEnd {
        // One that drains may be gone the next moment, so nothing is left to it.
        let presence = settings.isDraining ? nil : try WorkerPresence.announce(in: location)
        defer { presence?.end() }
        await tell(.began)
        let end = try await withThrowingTaskGroup(of: Finding.self) { group in
            var shift = WorkerShift(presence: presence)
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

    private func handle(
        _ finding: Finding,
        in shift: inout WorkerShift,
        _ group: inout ThrowingTaskGroup<Finding, any Error>
    ) async throws {
        switch finding {
        case .timeToLook:
            if stop.hasCome { await beginToStop(&shift, &group) } else { try await takeWork(&shift, &group) }
        case .finished(let deployment, let result):
            shift.running[deployment.id] = nil
            waitingRoom.leave(deployment.id)
            shift.promoteSoon()
            await note(result, of: deployment, in: &shift)
            if shift.isStopping, count(shift) == 0 { shift.isOver = true }
        case .graceIsOver: shift.isOver = true
        }
    }

    /// How many deployments it is busy with; those that wait for a person's decision keep it from nothing.
    private func count(_ shift: WorkerShift) -> Int { shift.running.keys.count { !waitingRoom.contains($0) } }

    private func look(after pause: Duration) async throws -> Finding {
        try? await world.clock.sleep(for: pause)
        return .timeToLook
    }

    private func beginToStop(_ shift: inout WorkerShift, _ group: inout ThrowingTaskGroup<Finding, any Error>) async {
        guard !shift.isStopping else { return }
        shift.isStopping = true
        shift.presence?.end()
        shift.isOver = count(shift) == 0
        await tell(.stopping(underWay: count(shift), grace: settings.grace))
        group.addTask {
            try? await world.clock.sleep(for: settings.grace)
            return .graceIsOver
        }
    }

    private func takeWork(
        _ shift: inout WorkerShift,
        _ group: inout ThrowingTaskGroup<Finding, any Error>
    ) async throws {
        guard !shift.isOver else { return }
        shift.look()
        let chosen = try await findWork(&shift)
        for deployment in chosen {
            shift.running[deployment.id] = deployment
            group.addTask { .finished(deployment, await carryOut(deployment)) }
        }
        shift.idleLooks = count(shift) == 0 ? shift.idleLooks + 1 : 0
        if settings.isDraining, shift.idleLooks > (shift.running.isEmpty ? 0 : 1) {
            shift.end.left = shift.leftovers
            shift.isOver = true
        } else {
            group.addTask { try await look(after: Self.interval) }
        }
    }

    /// A store that cannot be written for a while is told, and looked at again; any other fault of it ends the worker.
    private func findWork(_ shift: inout WorkerShift) async throws -> [Deployment] {
        do {
            try await promote(&shift)
            return try await choose(&shift)
        } catch let error as StoreError where error.isPassing && !settings.isDraining {
            await note(trouble: error, in: &shift)
            return []
        } catch let error as DeploymentLockError where !settings.isDraining {
            await note(trouble: error, in: &shift)
            return []
        }
    }

    /// Told once while it lasts.
    func note(trouble error: any Error, in shift: inout WorkerShift) async {
        let reason = "\(error)"
        if shift.trouble != reason { await tell(.trouble(reason)) }
        shift.trouble = reason
    }

    /// What to take now; what stands in the way of the rest is told.
    private func choose(_ shift: inout WorkerShift) async throws -> [Deployment] {
        let open = try await store.openDeployments()
        shift.refusals.keepOnly(open.map(\.id))
        let paused = open.filter {
            $0.schedule?.isAutomatic == true && !shift.refusals.mayTry($0.id, at: shift.looks)
        }
        let choice = WorkerChoice(
            open: open,
            running: Set(shift.running.keys),
            now: world.now(),
            paused: Set(paused.map(\.id))
        )
        var chosen: [Deployment] = []
        for deployment in choice.begun + choice.due where shift.refusals.mayTry(deployment.id, at: shift.looks) {
            guard count(shift) + chosen.count < settings.taskCap else { break }
            if try await isFree(deployment, choice, &shift) { chosen.append(deployment) }
        }
        return chosen
    }

    /// Whether nobody works there. What workers do is no news; what a person does, or has left off, is told.
    private func isFree(_ deployment: Deployment, _ choice: WorkerChoice, _ shift: inout WorkerShift) async throws
        -> Bool
    {
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
            let deployer = try await files.deployer(deployment.project)
            let finished = try await deployer.resume(deployment.id, choice: nil) { deployment, event in
                waitingRoom.note(event.fact, of: deployment.id)
                await tell(.event(deployment, event))
            }
            return .success(finished)
        } catch {
            return .failure(error)
        }
    }

    private func note(
        _ result: Result<FinishedDeployment, any Error>,
        of deployment: Deployment,
        in shift: inout WorkerShift
    ) async {
        switch result {
        case .success(let finished):
            if finished.isFailure, shift.end.failure == nil { shift.end.failure = finished }
            await tell(.ended(finished))
        case .failure(is CancellationError):
            await leave(deployment, because: "It stays open, and a worker goes on with it.")
        case .failure(let error as DeploymentRefusal) where error.isPassedOn: break
        case .failure(let error as DeploymentRunError) where error.needsPerson:
            shift.refusals.giveUp(deployment.id, because: "\(error)")
            await leave(deployment, because: "\(error)")
        case .failure(let error):
            let reason = "\(error)"
            guard shift.refusals.fail(deployment.id, because: reason, at: shift.looks) else { return }
            await leave(deployment, because: reason)
        }
    }

    /// Tells it of the deployment as it is now, which may have begun.
    private func leave(_ deployment: Deployment, because reason: String) async {
        let current = try? await store.deployment(deployment.id)
        await tell(.left(current ?? deployment, reason: reason))
    }
}

extension FinishedDeployment {
    /// Whether a worker that drains answers for it; what went by itself and was overtaken is no failure.
    fileprivate var isFailure: Bool {
        !end.outcome.isSuccess && !(end.outcome == .cancelled && deployment.schedule?.isAutomatic == true)
    }
}

extension StoreError {
    fileprivate var isPassing: Bool {
        switch self {
        case .busy, .full: true
        default: false
        }
    }
}

extension DeploymentRunError {
    /// Whether trying again helps nobody: a person has to say how to go on.
    fileprivate var needsPerson: Bool {
        if case .lostSight = self { false } else { true }
    }
}

extension DeploymentRefusal {
    /// Whether another process has seen to it, or the clock was set back: nothing to tell of.
    fileprivate var isPassedOn: Bool {
        switch self {
        case .ended, .taken, .notDue, .follows, .locked: true
        // Another worker began it, or one in the same place, after this one had looked.
        case .open(let occupant, _): occupant.schedule != nil
        default: false
        }
    }
}
