/// Tokens that retries spend and successes bring back, so that a service in trouble is not asked three times as often
/// as one in health. Numbers of botocore's standard mode.
struct RetryQuota {
    private static let capacity = 500
    private(set) var tokens = capacity

    /// False when there are not enough left: then there is no retry.
    mutating func spend(_ cost: Int) -> Bool {
        guard tokens >= cost else { return false }
        tokens -= cost
        return true
    }

    /// After a success: what its last retry cost, or one token where the first try was enough.
    mutating func restore(_ cost: Int?) {
        tokens = min(Self.capacity, tokens + (cost ?? 1))
    }
}
