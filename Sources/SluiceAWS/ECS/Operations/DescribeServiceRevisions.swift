import SluiceModel

extension ECSReader {
    /// Snapshots of what services run; those that are missing are left out.
    ///
    /// - Throws: as `AWSClient.call`.
    package func serviceRevisions(_ arns: [String]) async throws -> [ServiceRevision] {
        try await batches(
            "DescribeServiceRevisions",
            asking: "serviceRevisionArns",
            for: arns,
            size: 20,
            list: "serviceRevisions"
        ).map(ServiceRevision.init)
    }
}
