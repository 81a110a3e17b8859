import FoundationEssentials
import SluiceModel

/// A task as `DescribeTasks` answers; a stopped one is kept for at least an hour.
package struct TaskDescription: Hashable, Sendable {
    package let raw: JSONValue

    package init(_ raw: JSONValue) { self.raw = raw }

    package var arn: String { raw["taskArn"]?.string ?? "" }
    /// The last part of the ARN, which also names the task's log streams.
    package var id: String { arn.split(separator: "/").last.map(String.init) ?? arn }
    /// The deployment id for a service's tasks; nil where nobody said.
    package var startedBy: String? { raw["startedBy"]?.string }
    package var taskDefinitionArn: String { raw["taskDefinitionArn"]?.string ?? "" }
    /// `PROVISIONING`, `PENDING`, `RUNNING`, `STOPPED`, ….
    package var lastStatus: String { raw["lastStatus"]?.string ?? "" }
    package var desiredStatus: String { raw["desiredStatus"]?.string ?? "" }
    /// `TaskFailedToStart`, `EssentialContainerExited`, …; nil while it runs.
    package var stopCode: String? { raw["stopCode"]?.string }
    package var stoppedReason: String? { raw["stoppedReason"]?.string }
    /// Nil for a task that never ran.
    package var startedAt: Date? { raw["startedAt"]?.time }
    package var stoppedAt: Date? { raw["stoppedAt"]?.time }
    package var containers: [TaskContainer] { (raw["containers"]?.array ?? []).map(TaskContainer.init) }
}
