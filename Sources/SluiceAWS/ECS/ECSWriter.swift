import SluiceModel

/// The calls to Amazon ECS that change something, one file each under `Operations/`.
///
/// A write whose answer is lost is not repeated: `AWSError.isAmbiguous` says that it may have been done.
package struct ECSWriter: Sendable {
    let client: AWSClient

    package init(client: AWSClient) { self.client = client }

    package var reader: ECSReader { ECSReader(client: client) }

    func call(_ operation: String, _ body: JSONValue, retrying policy: RetryPolicy = .write) async throws -> JSONValue {
        try await client.call(operation, of: .ecs, body, retrying: policy)
    }
}
