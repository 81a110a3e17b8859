import SluiceModel

extension ECSReader {
    /// The names of a cluster's services, sorted.
    ///
    /// - Throws: as `AWSClient.call`.
    package func serviceNames(in cluster: String) async throws -> [String] {
        try await list("ListServices", ["cluster": .string(cluster), "maxResults": 100], "serviceArns")
            .compactMap { $0.string.map(ECSError.name) }.sorted()
    }
}
