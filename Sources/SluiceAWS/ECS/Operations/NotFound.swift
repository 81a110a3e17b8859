/// Gathers what a "not found" says besides: where it was looked, and what is there. Only asked when something is missing, and
/// itself never a failure.
struct NotFound {
    let ecs: ECSReader

    func cluster(_ cluster: String) async -> ECSError {
        let existing = try? await ecs.clusterNames()
        return .clusterNotFound(cluster: cluster, place: await place(), existing: existing)
    }

    func service(_ service: String, in cluster: String) async -> ECSError {
        let existing = try? await ecs.serviceNames(in: cluster)
        return .serviceNotFound(service: service, cluster: cluster, place: await place(), existing: existing)
    }

    func taskDefinition(_ name: String) async -> ECSError {
        let short = ECSError.name(name)
        let family = short.split(separator: ":").first.map(String.init) ?? short
        let newest = (try? await ecs.taskDefinitionARNs(family: family, limit: 3)) ?? []
        return .taskDefinitionNotFound(name: short, place: await place(), newest: newest.map(ECSError.name))
    }

    private func place() async -> ECSPlace {
        let caller = try? await ecs.client.callerIdentity(retrying: .once)
        return ECSPlace(region: ecs.region, account: caller?.account)
    }
}
