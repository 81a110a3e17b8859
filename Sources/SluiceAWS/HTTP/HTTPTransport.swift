/// HTTP over libcurl: every request of this transport runs on one thread of its own, which starts with the first one.
///
/// Redirects are not followed, an answer of any status is a result, and connections are kept for the next request.
package final class HTTPTransport: Sendable {
    /// Larger answers are refused; AWS's largest page is a few MiB.
    package static let answerLimit = 64 * 1_048_576

    private let settings: HTTPSettings
    private let queue = TransferQueue()

    /// - Parameter environment: names the proxies and the certificates, see `HTTPSettings`.
    package init(environment: [String: String]) {
        settings = HTTPSettings(environment: environment)
    }

    deinit { queue.close() }

    /// The answer to one request.
    ///
    /// - Throws: `HTTPError`, or `CancellationError` at once when the task is cancelled.
    package func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let transfer = Transfer(request, settings: settings, answerLimit: Self.answerLimit)
        return try await withTaskCancellationHandler {
            try queue.start(transfer)
            return try await transfer.flight.value()
        } onCancel: {
            transfer.flight.land(.failure(CancellationError()))
            queue.cancel(transfer)
        }
    }
}
