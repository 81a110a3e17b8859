import FoundationEssentials
import SluiceModel

extension ECSReader {
    /// The service's deployments in brief, newest first.
    ///
    /// - Parameter since: leaves out what was created before; nil for all that AWS keeps.
    /// - Throws: as `AWSClient.call`; `UnsupportedFeatureException` or `InvalidParameterException` where a service is too old.
    package func serviceDeployments(
        of service: String,
        in cluster: String,
        since: Date? = nil
    ) async throws -> [ServiceDeployment] {
        var body: JSONObject = ["service": .string(service), "cluster": .string(cluster), "maxResults": 100]
        if let since { body["createdAt"] = ["after": JSONValue(Int(since.timeIntervalSince1970.rounded(.down)))] }
        return try await list("ListServiceDeployments", body, "serviceDeployments").map(ServiceDeployment.init)
    }
}
