import FoundationEssentials
import SluiceModel

/// A service deployment as `DescribeServiceDeployments` answers, or in brief as `ListServiceDeployments` does.
package struct ServiceDeployment: Hashable, Sendable {
    package let raw: JSONValue

    package init(_ raw: JSONValue) { self.raw = raw }

    package var arn: String { raw["serviceDeploymentArn"]?.string ?? "" }
    /// `PENDING`, `IN_PROGRESS`, `SUCCESSFUL`, `STOPPED`, `STOP_REQUESTED`, `ROLLBACK_REQUESTED`, `ROLLBACK_IN_PROGRESS`,
    /// `ROLLBACK_SUCCESSFUL`, `ROLLBACK_FAILED`, or what AWS adds.
    package var status: String { raw["status"]?.string ?? "" }
    package var statusReason: String? { raw["statusReason"]?.string }
    /// Nil in a list and for rolling deployments.
    package var lifecycleStage: String? { raw["lifecycleStage"]?.string }
    package var createdAt: Date? { raw["createdAt"]?.time }
    package var finishedAt: Date? { raw["finishedAt"]?.time }

    /// The revision that it makes run. A list gives the ARN in another member.
    package var targetServiceRevisionArn: String? {
        raw["targetServiceRevision"]?["arn"]?.string ?? raw["targetServiceRevisionArn"]?.string
    }

    /// Why it is rolled back; nil where it is not.
    package var rollbackReason: String? { raw["rollback"]?["reason"]?.string }
    /// The revision that it goes back to; nil where it does not.
    package var rollbackServiceRevisionArn: String? { raw["rollback"]?["serviceRevisionArn"]?.string }

    /// `TRIGGERED`, `MONITORING`, `MONITORING_COMPLETE` or `DISABLED`.
    package var circuitBreakerStatus: String? { raw["deploymentCircuitBreaker"]?["status"]?.string }
    package var failureCount: Int? { raw["deploymentCircuitBreaker"]?["failureCount"]?.int }
    /// Failures at which the circuit breaker trips.
    package var failureThreshold: Int? { raw["deploymentCircuitBreaker"]?["threshold"]?.int }

    /// Whether nothing will change any more. A state that we do not know is not final.
    package var isFinal: Bool {
        ["SUCCESSFUL", "STOPPED", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"].contains(status)
    }
}
