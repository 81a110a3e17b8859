import Foundation
import SluiceModel
import SluiceStore
import Synchronization
import Testing

@testable import SluiceEngine

@Suite("Workers with a real store and a real runner")
struct WorkerTests {
    /// What one worker told.
    private final class Told: Sendable {
        private let events = Mutex<[WorkerEvent]>([])

        func tell(_ event: WorkerEvent) { events.withLock { $0.append(event) } }

        var reasons: [String] {
            events.withLock { events in
                events.compactMap { if case .left(_, let reason) = $0 { reason } else { nil } }
            }
        }

        var ends: [DeploymentID] {
            events.withLock { events in
                events.compactMap { if case .ended(let finished) = $0 { finished.deployment.id } else { nil } }
            }
        }
    }

    private func worker(
        _ scene: QueueScene,
        _ told: Told = Told(),
        cap: Int = 5,
        stop: StopRequest = StopRequest(),
        projects: [Project] = [],
        deployer: (@Sendable (String) async throws -> Deployer)? = nil
    ) -> Worker {
        Worker(
            store: scene.store,
            location: scene.location,
            settings: WorkerSettings(taskCap: cap, grace: .zero, isDraining: true),
            world: scene.world,
            stop: stop,
            files: WorkerFiles(deployer: deployer ?? { _ in scene.deployer }) { (scene.deployer, projects) },
            tell: { told.tell($0) }
        )
    }

    @Test(arguments: [1, 5])
    func itDrainsWhatIsDueInOrder(_ cap: Int) async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        let first = try await scene.queue(release)
        let second = try await scene.queue(release)
        let later = try await scene.queue(release, start: .noon + 60)
        let last = try await scene.queue(release, in: "prod", after: second)
        let told = Told()
        #expect(try await worker(scene, told, cap: cap).run() == WorkerEnd())
        #expect(told.ends == [first, second, last])
        #expect(try await scene.state(of: later) == .queued)
        #expect(try !WorkerPresence.isAnnounced(in: scene.location))
    }

    @Test func twoWorkersRunEachDeploymentOnce() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        _ = try await scene.deployer.start(release, in: "dev") { _, _ in }
        var ids: [DeploymentID] = []
        for _ in 0..<8 {
            ids.append(try await scene.queue(release))
            ids.append(try await scene.queue(release, in: "prod"))
        }
        let told = [Told(), Told()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for told in told { group.addTask { _ = try await worker(scene, told).run() } }
            try await group.waitForAll()
        }
        _ = try await worker(scene).run()
        for id in ids {
            #expect(try await scene.starts(of: id) == 1)
            #expect(try await scene.state(of: id)?.end != nil)
        }
        #expect(try await scene.store.openDeployments().isEmpty)
    }

    @Test func itGoesOnWithWhatAWorkerLeftOff() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release())
        try await scene.store.append(.started(by: .sample), at: .noon, to: id)
        #expect(try await worker(scene).run() == WorkerEnd())
        #expect(try await scene.state(of: id)?.end?.outcome == .succeeded)
    }

    @Test func whatAPersonLeftOffIsLeftToThem() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        let open = try await scene.store.insertDeployment(of: release.id, environment: "dev", owner: .sample, at: .noon)
        let waiting = try await scene.queue(release)
        let told = Told()
        #expect(try await worker(scene, told).run() == WorkerEnd(left: [waiting]))
        #expect(told.reasons == ["\(DeploymentRefusal.open(open, isAlive: false))"])
        #expect(try await scene.state(of: waiting) == .queued)
    }

    @Test func theFirstFailureIsItsAnswer() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release(ending: .failed))
        let end = try await worker(scene).run()
        #expect(end.failure?.deployment.id == id)
        #expect(end.failure?.end.outcome == .rolledBack)
    }

    @Test func whatCannotBeTriedIsToldAndStaysInTheQueue() async throws {
        struct Broken: Error, CustomStringConvertible { let description = "The files are broken." }
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release())
        let told = Told()
        let end = try await worker(scene, told) { _ in throw Broken() }.run()
        #expect(end == WorkerEnd(left: [id]))
        #expect(told.reasons == ["The files are broken."])
        #expect(try await scene.state(of: id) == .queued)
    }

    @Test func whatOnlyAPersonCanGoOnWithIsTriedOnce() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        let schedule = DeploymentSchedule(start: .noon)
        let lost = try await scene.store.insertDeployment(
            NewDeployment(
                of: release.id,
                environment: "dev",
                answers: ["Password": .unkept],
                schedule: schedule,
                owner: .sample,
                at: .noon
            )
        )
        try await scene.store.append(.started(by: .sample), at: .noon, to: lost.id)
        let told = Told()
        #expect(try await worker(scene, told).run() == WorkerEnd(left: [lost.id]))
        #expect(told.reasons == ["\(DeploymentRunError.answerLost(variable: "Password", lost.id))"])
    }

    @Test func oneThatIsAskedToStopTakesNothing() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release())
        let stop = StopRequest()
        stop.make()
        #expect(try await worker(scene, stop: stop).run() == WorkerEnd())
        #expect(try await scene.state(of: id) == .queued)
    }
}
