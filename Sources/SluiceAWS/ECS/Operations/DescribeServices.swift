import SluiceModel

extension ECSReader {
    /// Services of one cluster, in the order of the names; those that are missing are left out.
    ///
    /// - Throws: as `AWSClient.call`, and `ECSError.clusterNotFound`.
    package func services(_ names: [String], in cluster: String) async throws -> [ServiceDescription] {
        do {
            return try await batches(
                "DescribeServices",
                ["cluster": .string(cluster)],
                asking: "services",
                for: names,
                size: 10,
                list: "services"
            ).map(ServiceDescription.init)
        } catch let error as AWSError where error.code == "ClusterNotFoundException" {
            throw await NotFound(ecs: self).cluster(cluster)
        }
    }

    /// Nil where the cluster has no such service. One that was deleted is described as `INACTIVE` for a while.
    ///
    /// - Parameters:
    ///   - name: a name or an ARN.
    ///   - cluster: a name or an ARN; AWS's own name for the cluster of requests that name none is `default`.
    /// - Throws: as `AWSClient.call`, and `ECSError.clusterNotFound`.
    package func serviceIfAny(_ name: String, in cluster: String) async throws -> ServiceDescription? {
        try await services([name], in: cluster).first
    }

    /// - Throws: as `serviceIfAny`, and `ECSError.serviceNotFound`.
    package func service(_ name: String, in cluster: String) async throws -> ServiceDescription {
        if let service = try await serviceIfAny(name, in: cluster) { return service }
        throw await NotFound(ecs: self).service(name, in: cluster)
    }
}
