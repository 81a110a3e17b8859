import SluiceModel

/// What `UpdateService` takes where CodeDeploy or another controller makes the deployments.
enum DeploymentControllerRule {
    private static let always: Set = ["cluster", "service", "deploymentController"]

    private static let allowed: [String: Set<String>] = [
        "CODE_DEPLOY": [
            "desiredCount", "deploymentConfiguration", "healthCheckGracePeriodSeconds", "placementConstraints",
            "placementStrategy", "enableECSManagedTags", "propagateTags",
        ],
        "EXTERNAL": [
            "desiredCount", "healthCheckGracePeriodSeconds", "placementConstraints", "placementStrategy",
            "enableECSManagedTags", "propagateTags",
        ],
    ]

    private static let advice = [
        "CODE_DEPLOY": "deploy it with CodeDeploy, or move it to ECS with deploymentController: { type: ECS }",
        "EXTERNAL": "its task sets decide that, or move it to ECS with deploymentController: { type: ECS }",
    ]

    static func check(_ update: Located, _ described: JSONValue?, _ problems: inout RequestProblems) {
        let kind = update["deploymentController"]["type"].string ?? described?["deploymentController"]?["type"]?.string
        guard let kind, let allowed = allowed[kind], let advice = advice[kind] else { return }
        for name in update.value?.object?.names ?? [] where !allowed.contains(name) && !always.contains(name) {
            problems.error(
                update[name],
                "cannot be updated, because the service has the deployment controller \(kind): \(advice)"
            )
        }
    }
}
