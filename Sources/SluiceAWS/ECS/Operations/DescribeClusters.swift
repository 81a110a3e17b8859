import SluiceModel

extension ECSReader {
    /// Clusters as AWS describes them; those that are missing are left out.
    ///
    /// - Throws: as `AWSClient.call`.
    package func clusters(_ names: [String]) async throws -> [JSONValue] {
        try await batches("DescribeClusters", asking: "clusters", for: names, size: 100, list: "clusters")
    }
}
