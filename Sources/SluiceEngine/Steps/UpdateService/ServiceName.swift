/// An ECS service and the cluster it is in.
struct ServiceName: Hashable, Sendable, CustomStringConvertible {
    let cluster: String
    let service: String

    var description: String { "service '\(service)' in cluster '\(cluster)'" }
}
