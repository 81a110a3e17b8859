import SluiceModel

/// The calls to Amazon ECS that change nothing, one file each under `Operations/`.
///
/// Whoever plans is given a reader, so that a dry run cannot write by mistake.
package struct ECSReader: Sendable {
    let client: AWSClient
    private let policy: RetryPolicy

    package init(client: AWSClient, retrying policy: RetryPolicy = .standard) {
        self.client = client
        self.policy = policy
    }

    /// Where this reader looks; for messages.
    package var region: String { client.region }

    /// The same reader with more tries, for following a deployment: one failure must not end the wait.
    package var patient: ECSReader { ECSReader(client: client, retrying: .patient) }

    func call(_ operation: String, _ body: JSONObject) async throws -> JSONValue {
        try await client.call(operation, of: .ecs, .object(body), retrying: policy)
    }

    func list(_ operation: String, _ body: JSONObject, _ name: String) async throws -> [JSONValue] {
        try await client.list(operation, of: .ecs, body, list: name, retrying: policy)
    }

    /// One call for as many names as AWS takes at once, until all were asked for.
    ///
    /// - Returns: the elements of the answers' list, in the order of the calls. Names that AWS does not find are left out.
    func batches(
        _ operation: String,
        _ body: JSONObject = [:],
        asking field: String,
        for names: [String],
        size: Int,
        list: String
    ) async throws -> [JSONValue] {
        var found: [JSONValue] = []
        for start in stride(from: 0, to: names.count, by: size) {
            var request = body
            request[field] = .array(names[start..<min(start + size, names.count)].map { .string($0) })
            found += try await call(operation, request)[list]?.array ?? []
        }
        return found
    }
}
