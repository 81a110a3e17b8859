import SluiceModel

extension ECSReader {
    /// Service deployments in full; those that are missing are left out.
    ///
    /// - Throws: as `AWSClient.call`.
    package func serviceDeployments(_ arns: [String]) async throws -> [ServiceDeployment] {
        try await batches(
            "DescribeServiceDeployments",
            asking: "serviceDeploymentArns",
            for: arns,
            size: 20,
            list: "serviceDeployments"
        ).map(ServiceDeployment.init)
    }
}
