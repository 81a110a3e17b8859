import SluiceAWS
import SluiceModel
import Testing

@testable import SluiceEngine

/// The identity rule: a deployment is judged by its own id, never by what the service looks like.
@Suite("What a service says about our deployment")
struct RolloutTests {
    private func verdict(_ service: ServiceDescription, allowsZeroTasks: Bool = false) -> Rollout.Verdict {
        var rollout = Rollout(
            deploymentID: "ecs-svc/2",
            previousDefinition: .definition("web:1"),
            allowsZeroTasks: allowsZeroTasks
        )
        return rollout.look(at: service)
    }

    @Test func oursCompletedIsASuccess() {
        #expect(verdict(.sample(deployments: [.deployment("ecs-svc/2", state: "COMPLETED")])) == .completed)
    }

    @Test func oursCompletedWithoutItsTasksIsNotYet() {
        let deployment = JSONValue.deployment("ecs-svc/2", state: "COMPLETED", running: 1)
        #expect(verdict(.sample(running: 1, deployments: [deployment])) == .inProgress)
    }

    @Test func oursInProgressIsInProgress() {
        let old = JSONValue.deployment("ecs-svc/1", "ACTIVE", state: "COMPLETED", definition: "web:1")
        #expect(verdict(.sample(deployments: [.deployment("ecs-svc/2", running: 1), old])) == .inProgress)
    }

    @Test func oursFailedIsAFailureInECSsWords() {
        let reason = "ECS deployment circuit breaker: tasks failed to start."
        let deployment = JSONValue.deployment("ecs-svc/2", state: "FAILED", reason: reason, running: 0)
        #expect(verdict(.sample(deployments: [deployment])) == .failed(reason: reason))
    }

    @Test func anotherPrimaryThatSaysSoRollsOursBack() {
        let rollback = JSONValue.deployment(
            "ecs-svc/3",
            reason: "ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/1.",
            definition: "web:1"
        )
        let ours = JSONValue.deployment("ecs-svc/2", "ACTIVE", state: "FAILED", reason: "tasks failed to start.")
        #expect(verdict(.sample(deployments: [rollback, ours])) == .beingRolledBack(reason: "tasks failed to start."))
    }

    @Test func aRollbackThatIsOverBetweenTwoLooksIsToldByTheEvents() {
        let old = JSONValue.deployment("ecs-svc/3", state: "COMPLETED", definition: "web:1")
        let events = [("e9", "(service web) (deployment ecs-svc/2) deployment failed: tasks failed to start.")]
        guard case .beingRolledBack = verdict(.sample(definition: "web:1", deployments: [old], events: events)) else {
            Issue.record("It was taken for someone else's deployment.")
            return
        }
    }

    @Test func aFailureThatWasSeenIsRemembered() {
        var rollout = Rollout(
            deploymentID: "ecs-svc/2",
            previousDefinition: .definition("web:1"),
            allowsZeroTasks: false
        )
        _ = rollout.look(at: .sample(deployments: [.deployment("ecs-svc/2", state: "FAILED")]))
        let old = JSONValue.deployment("ecs-svc/3", state: "COMPLETED", definition: "web:1")
        guard case .beingRolledBack = rollout.look(at: .sample(definition: "web:1", deployments: [old])) else {
            Issue.record("It was taken for someone else's deployment.")
            return
        }
    }

    @Test func someoneElsesDeploymentSupersedesOurs() {
        let theirs = JSONValue.deployment("ecs-svc/9", state: "COMPLETED", definition: "web:7")
        let ours = JSONValue.deployment("ecs-svc/2", "ACTIVE", state: "FAILED")
        let superseded = Rollout.Verdict.superseded(by: "ecs-svc/9", definition: .definition("web:7"))
        #expect(verdict(.sample(deployments: [theirs])) == superseded)
        #expect(verdict(.sample(deployments: [theirs, ours])) == superseded)
    }

    /// Without a failure of ours the old definition was put there by somebody.
    @Test func someoneElseWhoGoesBackSupersedesOursToo() {
        let theirs = JSONValue.deployment("ecs-svc/9", state: "COMPLETED", definition: "web:1")
        #expect(
            verdict(.sample(definition: "web:1", deployments: [theirs]))
                == .superseded(by: "ecs-svc/9", definition: .definition("web:1"))
        )
    }

    @Test func atDesiredZeroNothingRuns() {
        let deployment = JSONValue.deployment("ecs-svc/2", state: "COMPLETED", desired: 0, running: 0)
        let service = ServiceDescription.sample(desired: 0, running: 0, deployments: [deployment])
        #expect(verdict(service) == .nothingRunning)
        #expect(verdict(service, allowsZeroTasks: true) == .completed)
    }

    @Test(arguments: ["DRAINING", "INACTIVE", ""])
    func aServiceThatIsGoneEndsIt(_ status: String) {
        let deployment = JSONValue.deployment("ecs-svc/2", state: "COMPLETED")
        #expect(verdict(.sample(status: status, deployments: [deployment])) == .serviceGone(status: status))
    }

    /// With a Classic Load Balancer, and on old services, ECS gives no state.
    @Test func withoutAStateItIsDoneWhenOursIsAloneAndAllItsTasksRun() {
        let ours = JSONValue.deployment("ecs-svc/2", state: nil)
        let old = JSONValue.deployment("ecs-svc/1", "ACTIVE", state: nil, definition: "web:1")
        #expect(verdict(.sample(deployments: [ours])) == .completed)
        #expect(verdict(.sample(deployments: [ours, old])) == .inProgress)
        #expect(verdict(.sample(running: 1, deployments: [ours])) == .inProgress)
        #expect(verdict(.sample(pending: 1, deployments: [ours])) == .inProgress)
    }

    @Test func aServiceWithoutDeploymentsSaysNothingYet() {
        #expect(verdict(.sample()) == .inProgress)
    }
}
