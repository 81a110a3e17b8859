import SluiceAWS

/// What one look at a service says about *our* deployment of it, followed by its id.
///
/// The service as a whole is no witness: "stable" is also true after a rollback, after someone else's deployment, and
/// when nothing runs at all.
struct Rollout: Sendable {
    /// `ecs-svc/…`, from the answer of our UpdateService.
    let deploymentID: String
    /// What the service ran before; nil where unknown.
    let previousDefinition: String?
    /// The ARN of the same deployment in the service-deployments API; nil where ECS gave none.
    let serviceDeployment: String?
    /// Whether a service without tasks may count as done.
    let allowsZeroTasks: Bool
    /// Whether ECS itself was ever seen to call it failed.
    private(set) var hasFailed = false

    enum Verdict: Hashable, Sendable {
        case inProgress
        case completed
        /// It failed and is still the service's newest: ECS does nothing more about it.
        case failed(reason: String)
        /// It failed, and ECS is putting back what ran before.
        case beingRolledBack(reason: String)
        /// Another deployment took its place.
        case superseded(by: String, definition: String)
        case nothingRunning
        /// The service itself is gone.
        case serviceGone(status: String)

        /// Whether our tasks did not make it.
        var isFailure: Bool {
            switch self {
            case .failed, .beingRolledBack: true
            default: false
            }
        }
    }

    init(
        deploymentID: String,
        previousDefinition: String?,
        serviceDeployment: String? = nil,
        allowsZeroTasks: Bool
    ) {
        self.deploymentID = deploymentID
        self.previousDefinition = previousDefinition
        self.serviceDeployment = serviceDeployment
        self.allowsZeroTasks = allowsZeroTasks
    }

    mutating func look(at service: ServiceDescription) -> Verdict {
        guard service.status == "ACTIVE" else { return .serviceGone(status: service.status) }
        let own = service.deployments.first { $0.id == deploymentID }
        if own?.rolloutState == "FAILED" || hasFailed(by: service.events) { hasFailed = true }
        guard let primary = service.deployments.first(where: { $0.status == "PRIMARY" }) else { return .inProgress }
        guard primary.id == deploymentID else { return displaced(own, by: primary) }
        if service.desiredCount == 0 && !allowsZeroTasks { return .nothingRunning }
        switch primary.rolloutState {
        case "COMPLETED": return primary.runningCount >= primary.desiredCount ? .completed : .inProgress
        case "FAILED": return .failed(reason: primary.rolloutStateReason ?? "ECS gives no reason.")
        case nil: return isSettled(service) ? .completed : .inProgress
        default: return .inProgress
        }
    }

    /// A rollback may be over between two looks; the service's events still tell of it.
    private func hasFailed(by events: [ServiceEvent]) -> Bool {
        events.contains { $0.message.contains("(deployment \(deploymentID)) deployment failed") }
    }

    /// Ours is no longer the newest: either ECS rolls it back, or someone else deployed.
    private func displaced(_ own: ServiceDeploymentEntry?, by primary: ServiceDeploymentEntry) -> Verdict {
        let isRollback = primary.rolloutStateReason?.contains("rolling back") ?? false
        if isRollback || (hasFailed && primary.taskDefinition == previousDefinition) {
            let reason = own?.rolloutStateReason ?? "ECS called our deployment failed and rolls it back."
            return .beingRolledBack(reason: reason)
        }
        return .superseded(by: primary.id, definition: primary.taskDefinition)
    }

    /// An old service says nothing of its rollout: it is done when ours is the only deployment and all its tasks run.
    private func isSettled(_ service: ServiceDescription) -> Bool {
        service.deployments.count == 1 && service.runningCount == service.desiredCount && service.pendingCount == 0
    }
}
