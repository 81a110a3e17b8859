import SluiceModel

extension ECSReader {
    /// Tasks of one cluster; those that AWS has forgotten are left out.
    ///
    /// - Throws: as `AWSClient.call`.
    package func tasks(_ arns: [String], in cluster: String) async throws -> [TaskDescription] {
        try await batches(
            "DescribeTasks",
            ["cluster": .string(cluster)],
            asking: "tasks",
            for: arns,
            size: 100,
            list: "tasks"
        ).map(TaskDescription.init)
    }
}
