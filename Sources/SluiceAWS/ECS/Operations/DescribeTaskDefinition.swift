import SluiceModel

extension ECSReader {
    /// A revision with its tags.
    ///
    /// - Parameter name: an ARN, `family:revision`, or a family for its newest active revision.
    /// - Throws: as `AWSClient.call`, and `ECSError.taskDefinitionNotFound`.
    package func taskDefinition(_ name: String) async throws -> TaskDefinitionDescription {
        if let definition = try await taskDefinitionIfAny(name) { return definition }
        throw await NotFound(ecs: self).taskDefinition(name)
    }

    /// The newest active revision with its tags; nil where the family has none.
    ///
    /// - Throws: as `AWSClient.call`.
    package func newestTaskDefinition(family: String) async throws -> TaskDefinitionDescription? {
        try await taskDefinitionIfAny(family)
    }

    /// AWS has no code of its own for a missing definition.
    private func taskDefinitionIfAny(_ name: String) async throws -> TaskDefinitionDescription? {
        do {
            let body: JSONObject = ["taskDefinition": .string(name), "include": ["TAGS"]]
            return TaskDefinitionDescription(answer: try await call("DescribeTaskDefinition", body))
        } catch let error as AWSError where error.saysNoTaskDefinition {
            return nil
        }
    }
}

extension AWSError {
    fileprivate var saysNoTaskDefinition: Bool {
        code == "ClientException"
            && ["Unable to describe task definition", "TaskDefinition not found"].contains {
                message?.contains($0) == true
            }
    }
}
