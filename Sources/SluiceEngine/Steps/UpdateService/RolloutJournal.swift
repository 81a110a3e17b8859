import SluiceAWS
import SluiceModel

/// What the journal keeps of an update: what the service was before, and which deployment is ours.
struct RolloutJournal: Sendable {
    static let key = "UpdateService"

    /// Recorded before the call.
    let facts: JSONValue
    /// Recorded after it; nil before, and where nothing was to be changed.
    let answer: JSONValue?

    init(facts: JSONValue, answer: JSONValue? = nil) {
        self.facts = facts
        self.answer = answer
    }

    init(before plan: UpdateServicePlan) {
        let service = plan.service
        let primary = service.primaryDeployment
        // Where someone's rollout is still under way, what is known to work is the one before it.
        let steady = service.deployments.first { $0.rolloutState == "COMPLETED" }?.taskDefinition
        let settings = plan.difference.changes.compactMap { $0.name.split(separator: ".").first.map(String.init) }
        var before: JSONObject = ["taskDefinition": JSONValue(steady ?? service.taskDefinition)]
        for name in settings { before[name] = service.raw[name] ?? .null }
        facts = [
            "cluster": .string(plan.name.cluster),
            "service": .string(plan.name.service),
            "requested": plan.request["taskDefinition"] ?? JSONValue(service.taskDefinition),
            "startsDeployment": .bool(plan.difference.startsDeployment),
            "lastEvent": JSONValue(service.events.first?.id),
            "before": .object(before),
            "deployments": .array(service.deployments.map { .string($0.id) }),
            "primary": JSONValue(primary?.id),
            "wasSteady": .bool((steady != nil || primary?.rolloutState == nil) && service.runningCount > 0),
        ]
        answer = nil
    }

    /// Our deployment; where none was started the one that was there.
    var deploymentID: String? { (answer?["deployment"] ?? facts["primary"])?.string }

    var serviceDeployment: String? { answer?["serviceDeployment"]?.string }

    var changesNothing: Bool { answer == nil }

    var previousDefinition: String? { facts["before"]?["taskDefinition"]?.string }

    /// Whether there was something that worked, and so something to go back to.
    var wasSteady: Bool { facts["wasSteady"]?.bool ?? false }

    /// The newest event of the service before the update.
    var lastEvent: String? { facts["lastEvent"]?.string }

    var name: ServiceName {
        ServiceName(cluster: facts["cluster"]?.string ?? "", service: facts["service"]?.string ?? "")
    }

    /// The request that puts back every setting that was changed.
    var restoration: JSONValue {
        var request: JSONObject = ["cluster": .string(name.cluster), "service": .string(name.service)]
        for member in facts["before"]?.object ?? [:] where !member.value.isNull { request[member.name] = member.value }
        return .object(request)
    }

    /// Settings that were changed and had no value before, so that there is nothing to put back.
    var unrestorable: [String] { (facts["before"]?.object ?? [:]).filter { $0.value.isNull }.map(\.name) }

    /// What UpdateService answered.
    func started(_ service: ServiceDescription) -> JSONValue {
        [
            "deployment": JSONValue(service.primaryDeployment?.id),
            "serviceDeployment": JSONValue(service.currentServiceDeployment),
            "service": .string(service.arn),
        ]
    }

    /// The same from a later look: nil where the service shows nothing of our request yet.
    func adopted(from service: ServiceDescription, by request: JSONValue) -> JSONValue? {
        guard ServiceDifference(from: service.raw, by: request).changes.isEmpty else { return nil }
        let known = facts["deployments"]?.array?.compactMap(\.string) ?? []
        let isOurs = service.primaryDeployment.map { !known.contains($0.id) } ?? false
        let startsNone = facts["startsDeployment"]?.bool == false
        // No ternary here: in one, `nil` would be the JSON value null, and so an answer.
        guard isOurs || startsNone else { return nil }
        return started(service)
    }
}
