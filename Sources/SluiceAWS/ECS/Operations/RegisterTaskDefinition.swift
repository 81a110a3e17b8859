import SluiceModel

extension ECSWriter {
    /// A new revision; every call makes one.
    ///
    /// - Parameter request: in AWS's types.
    /// - Throws: as `AWSClient.call`, after more tries where another process registers the same family.
    package func registerTaskDefinition(_ request: JSONValue) async throws -> TaskDefinitionDescription {
        TaskDefinitionDescription(answer: try await call("RegisterTaskDefinition", request, retrying: .register))
    }
}
