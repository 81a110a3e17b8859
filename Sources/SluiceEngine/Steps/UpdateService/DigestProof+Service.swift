import SluiceAWS
import SluiceModel

extension DigestProof {
    /// Looks at our tasks: those that our deployment started, else the service's tasks on our task definition.
    init(of service: ServiceDescription, deploymentID: String?, in context: StepContext) async throws {
        let ecs = try context.ecs().patient
        let tasks = try await Self.tasks(of: service, deploymentID: deploymentID, in: ecs)
        let definition = try await ecs.taskDefinition(service.taskDefinition ?? "")
        let containers = definition.raw["containerDefinitions"]?.array ?? []
        let images = containers.compactMap { container in
            container["name"]?.string.map { ($0, container["image"]?.string ?? "") }
        }
        self.init(tasks: tasks, images: Dictionary(images) { $1 }, packages: context.step.packages)
    }

    private static func tasks(
        of service: ServiceDescription,
        deploymentID: String?,
        in ecs: ECSReader
    ) async throws -> [TaskDescription] {
        if let deploymentID {
            let arns = try await ecs.taskARNs(startedBy: deploymentID, in: service.clusterArn, desiredStatus: .running)
            let tasks = try await ecs.tasks(arns, in: service.clusterArn).filter { $0.lastStatus == "RUNNING" }
            if !tasks.isEmpty { return tasks }
        }
        let arns = try await ecs.taskARNs(service: service.name, in: service.clusterArn, desiredStatus: .running)
        return try await ecs.tasks(arns, in: service.clusterArn)
            .filter { $0.lastStatus == "RUNNING" && $0.taskDefinitionArn == service.taskDefinition }
    }
}
