extension AWSClient {
    /// The health of every target of a target group. Only informs: one try.
    ///
    /// - Throws: as `call`.
    package func targetHealth(of targetGroup: String) async throws -> [TargetHealth] {
        let form = [(name: "TargetGroupArn", value: targetGroup)]
        let answer = try await query("DescribeTargetHealth", of: .elasticLoadBalancing, form, retrying: .once)
        let descriptions = answer["DescribeTargetHealthResult"]?["TargetHealthDescriptions"]?.children ?? []
        return descriptions.map { description in
            let target = [description["Target"]?["Id"]?.text, description["Target"]?["Port"]?.text]
            let health = description["TargetHealth"]
            return TargetHealth(
                target: target.compactMap(\.self).joined(separator: ":"),
                state: health?["State"]?.text ?? "",
                reason: health?["Description"]?.text ?? health?["Reason"]?.text ?? ""
            )
        }
    }
}
