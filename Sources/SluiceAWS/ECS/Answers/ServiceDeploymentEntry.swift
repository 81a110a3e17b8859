import FoundationEssentials
import SluiceModel

/// One rollout in the `deployments` of a service; its id is what a deployment is followed by.
package struct ServiceDeploymentEntry: Hashable, Sendable {
    package let raw: JSONValue

    package init(_ raw: JSONValue) { self.raw = raw }

    /// `ecs-svc/…`; tasks of this rollout are `startedBy` it.
    package var id: String { raw["id"]?.string ?? "" }
    /// `PRIMARY` is the newest, `ACTIVE` is being replaced, `INACTIVE` is gone.
    package var status: String { raw["status"]?.string ?? "" }
    /// An ARN.
    package var taskDefinition: String { raw["taskDefinition"]?.string ?? "" }
    package var desiredCount: Int { raw["desiredCount"]?.int ?? 0 }
    package var pendingCount: Int { raw["pendingCount"]?.int ?? 0 }
    package var runningCount: Int { raw["runningCount"]?.int ?? 0 }
    /// In a row; back at 0 once a task runs.
    package var failedTasks: Int { raw["failedTasks"]?.int ?? 0 }
    /// `IN_PROGRESS`, `COMPLETED` or `FAILED`; nil for services with a Classic Load Balancer.
    package var rolloutState: String? { raw["rolloutState"]?.string }
    package var rolloutStateReason: String? { raw["rolloutStateReason"]?.string }
    package var createdAt: Date? { raw["createdAt"]?.time }
}
