import SluiceModel

/// An ECS service and the cluster it is in.
struct ServiceName: Hashable, Sendable, CustomStringConvertible {
    /// AWS's own name for the cluster of requests that name none.
    static let defaultCluster = "default"

    let cluster: String
    let service: String

    init(cluster: String, service: String) {
        self.cluster = cluster
        self.service = service
    }

    /// What an `update-service` step names; nil where it names no service.
    init?(_ step: RenderedStep) {
        guard case .scalar(let service, _)? = step.with["service"], !service.isEmpty else { return nil }
        self.service = service
        if case .scalar(let cluster, _)? = step.with["cluster"], !cluster.isEmpty {
            self.cluster = cluster
        } else {
            cluster = Self.defaultCluster
        }
    }

    var description: String { "service '\(service)' in cluster '\(cluster)'" }
}
