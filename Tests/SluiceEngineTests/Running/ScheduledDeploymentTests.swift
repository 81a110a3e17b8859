import Foundation
import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

@Suite("Deployments that wait for their time")
struct ScheduledDeploymentTests {
    private static let start = Date.noon + 3_600
    private static let expiry = Date.noon + 7_200

    @Test func itBeginsWhenItsTimeComesAndNotBefore() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release(), start: Self.start, expiry: Self.expiry)
        scene.time.move(minutes: 59, seconds: 59)
        let waiting = try #require(try await scene.store.deployment(id))
        await #expect(throws: DeploymentRefusal.notDue(waiting, start: waiting.schedule?.start ?? .noon)) {
            try await scene.begin(id)
        }
        #expect(try await scene.state(of: id) == .queued)
        scene.time.move(seconds: 1)
        #expect(try await scene.begin(id).outcome == .succeeded)
    }

    @Test(arguments: [0.0, 1.0, 2_592_000.0])
    func fromItsExpiryOnItEndsUnbegun(_ late: Double) async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release(), start: Self.start, expiry: Self.expiry)
        scene.time.now = Self.expiry + late
        let end = try await scene.begin(id)
        #expect(end == DeploymentEnd(.timedOut, reason: "It expired: it had not begun by 2027-01-15 10:00 UTC."))
        #expect(try await scene.starts(of: id) == 0)
        #expect(try await scene.state(of: id) == .ended(end, at: scene.time.now))
    }

    @Test func aClockThatIsSetBackMakesItWaitAgain() async throws {
        let scene = try await QueueScene()
        let id = try await scene.queue(try await scene.release(), start: Self.start, expiry: Self.expiry)
        scene.time.move(hours: 1)
        scene.time.move(hours: -25)
        await #expect(throws: DeploymentRefusal.self) { try await scene.begin(id) }
        #expect(try await scene.state(of: id) == .queued)
        scene.time.move(hours: 25)
        #expect(try await scene.begin(id).outcome == .succeeded)
    }

    @Test func aClockThatIsSetBackWhileItRunsChangesNothing() async throws {
        let scene = try await QueueScene()
        let release = try await scene.release()
        let first = try await scene.queue(release)
        _ = try await scene.begin(first)
        scene.time.move(hours: -48)
        let second = try await scene.queue(release)
        _ = try await scene.begin(second)
        #expect(try await scene.store.current(project: "web", environment: "dev")?.id == second)
        #expect(try await scene.store.deployment(second)?.turn == 2)
    }

    @Test func aFreezeThatHoldsThenEndsItAndOneThatIsOverDoesNot() async throws {
        var scene = try await QueueScene()
        scene.freezes = [try .sample(from: "2027-01-15T08:30", to: "2027-01-15T09:30")]
        let release = try await scene.release()
        let within = try await scene.queue(release, start: Self.start)
        let after = try await scene.queue(release, in: "prod", start: Self.expiry)
        scene.time.now = Self.start
        let end = try await scene.begin(within)
        #expect(end.outcome == .failed && end.reason.contains("Year end"), "\(end.reason)")
        _ = try await scene.deployer.judging(at: Self.expiry).start(release, in: "dev") { _, _ in }
        scene.time.now = Self.expiry
        #expect(try await scene.begin(after).outcome == .succeeded)
    }

    @Test func anOverrideHoldsForTheFreezeItNames() async throws {
        var scene = try await QueueScene()
        scene.freezes = [try .sample(from: "2027-01-15T08:30", to: "2027-01-15T09:30")]
        let release = try await scene.release()
        var deployer = scene.deployer
        deployer.freezeOverride = FreezeOverride(freezes: ["Year end"], reason: "mends the checkout")
        let schedule = DeploymentSchedule(start: Self.start)
        let id = try await deployer.enqueue(release, in: "dev", schedule: schedule).id
        scene.time.now = Self.start
        #expect(try await scene.begin(id).outcome == .succeeded)
    }

    @Test func itIsJudgedAsOfItsTimeWhenItIsAskedFor() async throws {
        var scene = try await QueueScene()
        scene.freezes = [try .sample(from: "2027-01-15T08:30", to: "2027-01-15T09:30")]
        let release = try await scene.release()
        let scheduled = scene.deployer.judging(at: Self.start)
        await #expect(throws: FreezeError.self) { try await scheduled.forms(for: release, in: ["dev"], given: []) }
        #expect(try await scene.deployer.forms(for: release, in: ["dev"], given: []).count == 1)
    }
}

extension Freeze {
    /// Of everything, in UTC.
    fileprivate static func sample(from start: String, to end: String) throws -> Freeze {
        try Freeze(
            name: "Year end",
            start: #require(WallTime(start)),
            end: #require(WallTime(end)),
            location: .sample
        )
    }
}
