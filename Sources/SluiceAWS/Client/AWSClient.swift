import SluiceModel

/// Signed calls to AWS in one region with one set of credentials; knows no operation by itself.
package struct AWSClient: Sendable {
    package let region: String

    /// One call of a service that speaks JSON.
    ///
    /// - Parameters:
    ///   - operation: AWS's own name, `DescribeServices`.
    ///   - body: the request as AWS's reference shows it; an absent member means "leave alone".
    /// - Returns: the answer, untouched.
    /// - Throws: `AWSError`, `CredentialsError`, `EndpointError`, or `CancellationError` soon after a cancellation.
    package func call(
        _ operation: String,
        of service: AWSService,
        _ body: JSONValue,
        retrying policy: RetryPolicy = .standard
    ) async throws -> JSONValue {
        throw AWSError(
            service: service,
            operation: operation,
            region: region,
            endpoint: "",
            reason: .unreachable("no transport"),
            attempts: policy.attempts
        )
    }

    /// The elements of one list over all pages.
    ///
    /// - Parameter name: the answer's member that holds the elements, `serviceArns`; an answer without it adds none.
    /// - Throws: as `call`.
    package func list(
        _ operation: String,
        of service: AWSService,
        _ body: JSONObject,
        list name: String,
        retrying policy: RetryPolicy = .standard
    ) async throws -> [JSONValue] {
        var body = body
        var elements: [JSONValue] = []
        repeat {
            let answer = try await call(operation, of: service, .object(body), retrying: policy)
            elements += answer[name]?.array ?? []
            body["nextToken"] = answer["nextToken"].flatMap { $0.string }.map { .string($0) }
        } while body["nextToken"] != nil
        return elements
    }
}
