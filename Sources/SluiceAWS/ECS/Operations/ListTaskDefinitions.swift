import SluiceModel

extension ECSReader {
    /// The newest active revisions of a family, newest first; none where there is no such family.
    ///
    /// - Parameter limit: 1 to 100.
    /// - Throws: as `AWSClient.call`.
    package func taskDefinitionARNs(family: String, limit: Int) async throws -> [String] {
        let body: JSONObject = [
            "familyPrefix": .string(family),
            "status": "ACTIVE",
            "sort": "DESC",
            "maxResults": JSONValue(limit),
        ]
        let arns = try await call("ListTaskDefinitions", body)["taskDefinitionArns"]?.array ?? []
        return arns.compactMap(\.string).filter { ECSError.name($0).hasPrefix(family + ":") }
    }
}
