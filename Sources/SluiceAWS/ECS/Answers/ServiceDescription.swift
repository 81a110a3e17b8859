import SluiceModel

/// A service as `DescribeServices` answers. States are open texts, because AWS adds some; nothing of the answer is lost.
package struct ServiceDescription: Hashable, Sendable {
    package let raw: JSONValue

    package init(_ raw: JSONValue) { self.raw = raw }

    package var name: String { raw["serviceName"]?.string ?? "" }
    package var arn: String { raw["serviceArn"]?.string ?? "" }
    package var clusterArn: String { raw["clusterArn"]?.string ?? "" }
    /// `ACTIVE`, `DRAINING` or `INACTIVE`.
    package var status: String { raw["status"]?.string ?? "" }
    package var isActive: Bool { status == "ACTIVE" }
    package var desiredCount: Int { raw["desiredCount"]?.int ?? 0 }
    package var pendingCount: Int { raw["pendingCount"]?.int ?? 0 }
    package var runningCount: Int { raw["runningCount"]?.int ?? 0 }
    /// The ARN of the revision that should run; nil where task sets decide.
    package var taskDefinition: String? { raw["taskDefinition"]?.string }
    /// `ECS`, `CODE_DEPLOY` or `EXTERNAL`; AWS leaves it out for `ECS`.
    package var deploymentController: String { raw["deploymentController"]?["type"]?.string ?? "ECS" }
    /// The ARN of the newest service deployment; nil where AWS gives none.
    package var currentServiceDeployment: String? { raw["currentServiceDeployment"]?.string }

    package var deployments: [ServiceDeploymentEntry] {
        (raw["deployments"]?.array ?? []).map(ServiceDeploymentEntry.init)
    }

    /// The newest deployment; nil for a service that is gone or has another controller.
    package var primaryDeployment: ServiceDeploymentEntry? { deployments.first { $0.status == "PRIMARY" } }

    /// At most 100, newest first.
    package var events: [ServiceEvent] { (raw["events"]?.array ?? []).map(ServiceEvent.init) }
}
