import SluiceAWS
import SluiceModel

/// The revision that a new definition is compared with: what the service runs, or else the newest of the family.
struct BaseRevision: Sendable {
    let definition: TaskDefinitionDescription
    /// Says what it is, for the plan.
    let sentence: String

    /// Nil where the family has no revision yet.
    static func find(for step: RenderedStep, family: String, in ecs: ECSReader) async throws -> BaseRevision? {
        if let running = try await running(for: step, in: ecs) { return running }
        guard let newest = try await ecs.newestTaskDefinition(family: family) else { return nil }
        let name = TaskDefinitionName.short(newest.arn)
        return BaseRevision(definition: newest, sentence: "Compared with \(name), the newest revision of its family.")
    }

    /// "Newest" is not "running": a revision may have been registered and never used. So the step looks for the service
    /// that a later step will give its output to.
    private static func running(for step: RenderedStep, in ecs: ECSReader) async throws -> BaseRevision? {
        for consumer in step.followers.compactMap({ ServiceName(consuming: step, in: $0) }) {
            guard let service = try await ecs.serviceIfAny(consumer.service, in: consumer.cluster),
                let running = service.taskDefinition
            else { continue }
            let definition = try await ecs.taskDefinition(running)
            let name = TaskDefinitionName.short(definition.arn)
            return BaseRevision(definition: definition, sentence: "Compared with \(name), which \(consumer) runs.")
        }
        return nil
    }
}

extension ServiceName {
    /// The service of a later step whose task definition is the output of `producer`; nil for any other step.
    fileprivate init?(consuming producer: RenderedStep, in follower: RenderedStep) {
        guard follower.step.type == UpdateService.declaration.name,
            follower.parameter("account") == producer.parameter("account"),
            follower.parameter("region") == producer.parameter("region"),
            case .scalar(let template, _)? = follower.step.with["taskDefinition"],
            template.contains("Octopus.Action[\(producer.name)].Output."),
            let name = ServiceName(follower)
        else { return nil }
        self = name
    }
}
