/// A call to AWS that failed, after every retry its policy allows.
package struct AWSError: Error, Hashable, Sendable {
    package let service: AWSService
    /// `UpdateService`.
    package let operation: String
    package let region: String
    /// The URL that was asked, without path: `https://ecs.eu-west-1.amazonaws.com`.
    package let endpoint: String
    package let reason: Reason
    /// Tries in all, at least 1.
    package let attempts: Int

    package enum Reason: Hashable, Sendable {
        /// AWS answered, with an error.
        case refused(AWSRefusal)
        /// The request never left: no such host, connection refused, no TLS.
        case unreachable(String)
        /// The request left and no answer came back.
        case noAnswer(String)
        /// An answer came that is not what this service says: no JSON, too large.
        case unreadable(String)
    }

    package init(
        service: AWSService,
        operation: String,
        region: String,
        endpoint: String,
        reason: Reason,
        attempts: Int
    ) {
        self.service = service
        self.operation = operation
        self.region = region
        self.endpoint = endpoint
        self.reason = reason
        self.attempts = attempts
    }
}

extension AWSError {
    /// AWS's code, such as `ServiceNotFoundException`; nil where AWS did not answer.
    package var code: String? { refusal?.code }

    /// AWS's own words; nil where AWS did not answer.
    package var message: String? { refusal?.message }

    /// The HTTP status; nil where AWS did not answer.
    package var status: Int? { refusal?.status }

    /// What AWS support asks for; nil where AWS gave none.
    package var requestID: String? { refusal?.requestID }

    /// Whether AWS may have done what it was asked all the same: before a write is repeated, look.
    package var isAmbiguous: Bool {
        switch reason {
        case .refused(let refusal): refusal.isAmbiguous
        case .unreachable: false
        case .noAnswer, .unreadable: true
        }
    }

    /// Whether it may go away by itself: nothing was reached, or AWS is busy or out of order.
    package var isPassing: Bool {
        guard let refusal else { return true }
        return [.throttled, .transient].contains(refusal.kind)
    }

    /// Whether the credentials are no longer, or not at all, accepted; new ones would help.
    package var blamesCredentials: Bool {
        guard let refusal else { return false }
        return refusal.kind == .expiredCredentials
            || [
                "UnrecognizedClientException", "InvalidClientTokenId", "InvalidSignatureException",
                "SignatureDoesNotMatch", "MissingAuthenticationToken", "MissingAuthenticationTokenException",
            ].contains(refusal.code)
    }

    private var refusal: AWSRefusal? {
        if case .refused(let refusal) = reason { refusal } else { nil }
    }
}
