import SluiceModel

extension ECSWriter {
    /// Adds tags, in AWS's form, to whatever has an ARN; a key that is there takes the new value.
    ///
    /// - Throws: as `AWSClient.call`.
    package func tagResource(_ arn: String, _ tags: [JSONValue]) async throws {
        _ = try await call("TagResource", ["resourceArn": .string(arn), "tags": .array(tags)], retrying: .standard)
    }
}
