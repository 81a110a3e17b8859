extension AWSRefusal {
    /// What a refusal means for another try.
    enum Kind: Hashable {
        case throttled
        case transient
        case expiredCredentials
        case clockSkew
        /// Another process registers a revision of the same family right now.
        case registerConflict
        case final
    }

    var kind: Kind {
        if Self.throttleCodes.contains(code) || status == 429 { return .throttled }
        if Self.expiryCodes.contains(code) { return .expiredCredentials }
        if Self.skewCodes.contains(code) || blamesTheClock { return .clockSkew }
        if Self.transientCodes.contains(code) || [500, 502, 503, 504].contains(status) { return .transient }
        if message.contains("Too many concurrent attempts to create a new revision") { return .registerConflict }
        return .final
    }

    /// A wrong secret has the same codes; only the words tell them apart.
    private var blamesTheClock: Bool {
        ["InvalidSignatureException", "SignatureDoesNotMatch"].contains(code)
            && (message.contains("Signature expired") || message.contains("Signature not yet current"))
    }

    /// botocore's list without `LimitExceededException`: for ECS and ECR that is a hard quota, not a pace.
    private static let throttleCodes: Set<String> = [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "TooManyRequestsException", "ProvisionedThroughputExceededException", "TransactionInProgressException",
        "RequestLimitExceeded", "BandwidthLimitExceeded", "SlowDown", "EC2ThrottledException",
    ]
    private static let transientCodes: Set<String> = [
        "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete", "IDPCommunicationError",
    ]
    static let expiryCodes: Set<String> = ["ExpiredToken", "ExpiredTokenException"]
    private static let skewCodes: Set<String> = ["RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture"]
}
