import Foundation
import SluiceModel
import SluiceStore
import Synchronization
import Testing

@testable import SluiceEngine

@Suite("What goes by itself, run by workers")
struct AutomaticWorkTests {
    /// From dev to prod, where releases go by themselves.
    private static func lifecycle(soak: Int = 0) -> Lifecycle {
        Lifecycle(
            name: "default",
            phases: [
                Phase(name: "Development", environments: ["dev"], soak: soak),
                Phase(name: "Production", environments: ["prod"], automatic: ["prod"]),
            ],
            location: .sample
        )
    }

    private static func project(tenanted: Tenanting = .no) -> Project {
        Project(
            name: "web",
            lifecycle: nil,
            versioning: nil,
            variableSets: [],
            channels: [],
            steps: [],
            rollback: .failedStep,
            tenanted: tenanted,
            location: .sample
        )
    }

    private func scene(soak: Int = 0, tenants: [String] = []) async throws -> QueueScene {
        var scene = try await QueueScene()
        scene.lifecycles = [Self.lifecycle(soak: soak)]
        scene.projects = [Self.project(tenanted: tenants.isEmpty ? .no : .required)]
        scene.tenants = tenants.map { name in
            let connection = Tenant.Connection(project: "web", environments: ["dev", "prod"], location: .sample)
            return Tenant(name: name, tags: [], connections: [connection], variables: [], location: .sample)
        }
        return scene
    }

    /// What workers told of releases that do not go.
    private final class Held: Sendable {
        private let all = Mutex<[String]>([])

        func tell(_ event: WorkerEvent) {
            if case .held(let held) = event {
                all.withLock { $0.append("\(held.candidate.environment): \(held.reason)") }
            }
        }

        var reasons: [String] { all.withLock { $0 } }
    }

    @discardableResult
    private func drain(_ scene: QueueScene, _ held: Held = Held()) async throws -> WorkerEnd {
        try await Worker(
            store: scene.store,
            location: scene.location,
            settings: WorkerSettings(taskCap: 5, grace: .zero, isDraining: true),
            world: scene.world,
            stop: StopRequest(),
            files: WorkerFiles { _ in
                scene.deployer
            } projects: {
                (scene.deployer, scene.projects)
            },
            tell: { held.tell($0) }
        ).run()
    }

    private func deployments(_ scene: QueueScene, to environment: String = "prod") async throws -> [Deployment] {
        try await scene.store.deployments(project: "web", environment: environment, limit: nil)
    }

    @Test func itGoesOnAfterTheEnvironmentBefore() async throws {
        let scene = try await scene()
        let id = try await scene.queue(try await scene.release())
        try await drain(scene)
        let prod = try await deployments(scene)
        #expect(try await scene.state(of: id)?.end?.outcome == .succeeded)
        #expect(prod.map(\.schedule?.isAutomatic) == [true])
        #expect(prod.map(\.state.end?.outcome) == [.succeeded])
        try await drain(scene)
        #expect(try await deployments(scene).count == 1)
    }

    @Test func manyWorkersTakeItOnce() async throws {
        let scene = try await scene()
        _ = try await scene.deployer.start(try await scene.release(), in: "dev") { _, _ in }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 { group.addTask { try await drain(scene) } }
            try await group.waitForAll()
        }
        #expect(try await deployments(scene).count == 1)
    }

    /// Between the look at the facts and the entry in the queue another worker may have done the same.
    @Test func whatAnotherWorkerQueuedMeanwhileIsNotQueuedAgain() async throws {
        let scene = try await scene()
        let release = try await scene.release()
        let schedule = DeploymentSchedule(start: .noon, isAutomatic: true)
        let newest = DeploymentID(0)
        let first = try await scene.deployer.enqueue(release, in: "dev", schedule: schedule, firstSince: newest)
        await #expect(throws: StoreError.deploymentRepeated(first.id)) {
            try await scene.deployer.enqueue(release, in: "dev", schedule: schedule, firstSince: newest)
        }
        let later = try await scene.deployer.enqueue(release, in: "dev", schedule: schedule, firstSince: first.id)
        #expect(later.id == DeploymentID(2))
    }

    @Test func itWaitsForASoakTimeByTheClock() async throws {
        let scene = try await scene(soak: 3_600)
        _ = try await scene.deployer.start(try await scene.release(), in: "dev") { _, _ in }
        scene.time.move(minutes: 59)
        try await drain(scene)
        #expect(try await deployments(scene).isEmpty)
        scene.time.move(hours: -5)
        try await drain(scene)
        #expect(try await deployments(scene).isEmpty)
        scene.time.move(hours: 5, minutes: 1)
        try await drain(scene)
        #expect(try await deployments(scene).count == 1)
    }

    @Test func aFreezeHoldsItUntilItsEnd() async throws {
        var scene = try await scene()
        let start = try #require(WallTime("2027-01-15T07:00"))
        let end = try #require(WallTime("2027-01-15T09:00"))
        scene.freezes = [Freeze(name: "Gala", start: start, end: end, environments: ["prod"], location: .sample)]
        _ = try await scene.deployer.start(try await scene.release(), in: "dev") { _, _ in }
        let held = Held()
        try await drain(scene, held)
        #expect(held.reasons.count == 1 && held.reasons.first?.contains("Gala") == true, "\(held.reasons)")
        #expect(try await deployments(scene).isEmpty)
        scene.time.move(hours: 1)
        try await drain(scene)
        #expect(try await deployments(scene).count == 1)
    }

    @Test func aFreezeThatComesWhileItWaitsHoldsItToo() async throws {
        var scene = try await scene()
        let release = try await scene.release()
        let schedule = DeploymentSchedule(start: .noon, isAutomatic: true)
        let id = try await scene.deployer.enqueue(release, in: "dev", schedule: schedule).id
        let start = try #require(WallTime("2027-01-15T07:00"))
        let end = try #require(WallTime("2027-01-15T09:00"))
        scene.freezes = [Freeze(name: "Gala", start: start, end: end, location: .sample)]
        await #expect(throws: FreezeError.self) { try await scene.begin(id) }
        #expect(try await scene.state(of: id) == .queued)
        scene.time.move(hours: 1)
        #expect(try await scene.begin(id).outcome == .succeeded)
    }

    @Test func afterARollbackItIsHeldUntilSomeoneAllowsIt() async throws {
        let scene = try await scene()
        let first = try await scene.release("1.0.0")
        let second = try await scene.release("2.0.0")
        for release in [first, second, first] { _ = try await scene.deployer.start(release, in: "dev") { _, _ in } }
        let held = Held()
        try await drain(scene, held)
        #expect(held.reasons.first?.contains("took its place in 'dev'") == true, "\(held.reasons)")
        #expect(try await deployments(scene).isEmpty)
        try await scene.store.allow(second.id, reason: "", by: "bob", at: .noon)
        try await drain(scene)
        #expect(try await deployments(scene).map(\.version) == ["2.0.0"])
    }

    @Test func whereItFailedItIsNotTriedAgain() async throws {
        let scene = try await scene()
        _ = try await scene.deployer.start(try await scene.release(ending: .nothingRunning, in: "prod"), in: "dev") {
            _,
            _ in
        }
        #expect(try await drain(scene).failure?.end.outcome == .nothingRunning)
        let held = Held()
        #expect(try await drain(scene, held) == WorkerEnd())
        #expect(
            held.reasons.first?.contains("ended NothingRunning, so it is not tried again") == true,
            "\(held.reasons)"
        )
        #expect(try await deployments(scene).count == 1)
    }

    @Test func whatAsksForAValueDoesNotGo() async throws {
        let scene = try await scene()
        let prompted = Variable.sample(
            "Message",
            .text(""),
            scope: Scope(environments: ["prod"]),
            prompt: VariablePrompt(isRequired: true)
        )
        _ = try await scene.deployer.start(try await scene.release(variables: [prompted]), in: "dev") { _, _ in }
        let held = Held()
        try await drain(scene, held)
        #expect(held.reasons.first?.contains("Message") == true, "\(held.reasons)")
        #expect(try await deployments(scene).isEmpty)
    }

    @Test func eachTenantGoesItsOwnWay() async throws {
        let scene = try await scene(tenants: ["acme", "initech"])
        let release = try await scene.release()
        _ = try await scene.deployer.start(release, in: "dev", for: scene.tenants[0]) { _, _ in }
        try await drain(scene)
        #expect(try await deployments(scene).map(\.tenant) == ["acme"])
        _ = try await scene.deployer.start(release, in: "dev", for: scene.tenants[1]) { _, _ in }
        try await drain(scene)
        #expect(try await deployments(scene).map(\.tenant) == ["initech", "acme"])
    }
}
