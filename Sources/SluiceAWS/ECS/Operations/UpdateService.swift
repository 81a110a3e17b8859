import SluiceModel

extension ECSWriter {
    /// - Parameter request: in AWS's types; an absent field leaves the service as it is.
    /// - Returns: the service with the deployment that the update started as its `primaryDeployment`.
    /// - Throws: as `AWSClient.call`.
    package func updateService(_ request: JSONValue) async throws -> ServiceDescription {
        ServiceDescription(try await call("UpdateService", request)["service"] ?? [:])
    }
}
