import SluiceModel

extension ECSReader {
    /// The names of the region's clusters, sorted.
    ///
    /// - Throws: as `AWSClient.call`.
    package func clusterNames() async throws -> [String] {
        try await list("ListClusters", ["maxResults": 100], "clusterArns")
            .compactMap { $0.string.map(ECSError.name) }.sorted()
    }
}
