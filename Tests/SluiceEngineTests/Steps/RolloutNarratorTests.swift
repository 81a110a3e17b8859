import SluiceAWS
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("What is told of a rollout")
struct RolloutNarratorTests {
    private let old = JSONValue.deployment("ecs-svc/1", "ACTIVE", state: "COMPLETED", definition: "web:1", running: 2)

    private func service(_ own: JSONValue, events: [(String, String)] = []) -> ServiceDescription {
        .sample(deployments: [own, old], events: events)
    }

    @Test func eventsComeOldestFirstAndWithoutTheServicesName() {
        var narrator = RolloutNarrator(deploymentID: "ecs-svc/none", after: "e1")
        let events = [
            ("e3", "(service web) has reached a steady state."), ("e2", "(service web) has started 1 tasks."),
            ("e1", "old"),
        ]
        #expect(
            narrator.lines(about: .sample(events: events)) == ["has started 1 tasks.", "has reached a steady state."]
        )
    }

    @Test func nothingFromBeforeTheStartIsTold() {
        var narrator = RolloutNarrator(deploymentID: "ecs-svc/none", after: "e2")
        #expect(narrator.lines(about: .sample(events: [("e2", "last"), ("e1", "first")])).isEmpty)
    }

    @Test func withoutAnEventBeforeAllOfThemAreNews() {
        var narrator = RolloutNarrator(deploymentID: "ecs-svc/none", after: nil)
        #expect(narrator.lines(about: .sample(events: [("e1", "first")])) == ["first"])
    }

    @Test func eachFactIsToldOnce() {
        var narrator = RolloutNarrator(deploymentID: "ecs-svc/2", after: nil)
        let first = service(.deployment("ecs-svc/2", running: 0, pending: 2), events: [("e1", "started")])
        #expect(narrator.lines(about: first) == ["started", "New 0 of 2 running, 2 pending; old 2 running."])
        #expect(narrator.lines(about: first).isEmpty)
        let next = service(
            .deployment("ecs-svc/2", running: 1, pending: 1),
            events: [("e2", "more"), ("e1", "started")]
        )
        #expect(narrator.lines(about: next) == ["more", "New 1 of 2 running, 1 pending; old 2 running."])
    }

    @Test func failedTasksAreCountedAndAreTrouble() {
        var narrator = RolloutNarrator(deploymentID: "ecs-svc/2", after: nil)
        let failing = service(.deployment("ecs-svc/2", running: 0, failed: 3))
        #expect(narrator.lines(about: failing) == ["New 0 of 2 running, 3 failed; old 2 running."])
        _ = narrator.lines(about: failing)
        #expect(narrator.sawTrouble)
        let fine = service(.deployment("ecs-svc/2", running: 2))
        _ = narrator.lines(about: fine)
        _ = narrator.lines(about: fine)
        #expect(!narrator.sawTrouble)
    }

    @Test func aServiceWithoutOurDeploymentHasNoCounters() {
        var narrator = RolloutNarrator(deploymentID: "ecs-svc/9", after: nil)
        #expect(narrator.lines(about: service(.deployment("ecs-svc/2"))).isEmpty)
    }
}
