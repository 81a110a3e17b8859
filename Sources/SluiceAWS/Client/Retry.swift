/// The tries of one call: told what went wrong, it says what to do next. Pure; the rules are botocore's standard mode,
/// with more patience where AWS limits the calls.
struct Retry {
    enum Step: Equatable {
        case giveUp
        /// Allowed when the client's quota has that many tokens left.
        case tryAgain(after: Duration, cost: Int)
        case refreshCredentials
        case followServerClock
    }

    /// Tries so far that have failed.
    private(set) var attempts = 0
    /// What the last retry took from the quota; nil before one.
    private(set) var lastCost: Int?

    private let policy: RetryPolicy
    private var hasRefreshed = false
    private var hasFollowedClock = false

    private static let retryCost = 5
    /// A lost answer has cost the other end more than a refusal.
    private static let lostAnswerCost = 10

    init(_ policy: RetryPolicy) { self.policy = policy }

    /// - Parameter jitter: in 0..<1, the part of the wait that is waited.
    mutating func next(after reason: AWSError.Reason, jitter: Double) -> Step {
        attempts += 1
        switch reason {
        case .unreadable: return .giveUp
        case .unreachable: return tryAgain(jitter)
        case .noAnswer: return policy.repeatsLostAnswers ? tryAgain(jitter, cost: Self.lostAnswerCost) : .giveUp
        case .refused(let refusal): return next(after: refusal, jitter: jitter)
        }
    }

    private mutating func next(after refusal: AWSRefusal, jitter: Double) -> Step {
        switch refusal.kind {
        case .throttled: return tryAgain(jitter, limit: policy.throttledAttempts)
        case .transient: return refusal.isAmbiguous && !policy.repeatsLostAnswers ? .giveUp : tryAgain(jitter)
        case .registerConflict: return tryAgain(jitter, limit: policy.conflictAttempts, cost: 0)
        case .expiredCredentials:
            defer { hasRefreshed = true }
            return hasRefreshed ? .giveUp : .refreshCredentials
        case .clockSkew:
            defer { hasFollowedClock = true }
            return hasFollowedClock ? .giveUp : .followServerClock
        case .final: return .giveUp
        }
    }

    private mutating func tryAgain(_ jitter: Double, limit: Int? = nil, cost: Int = retryCost) -> Step {
        guard attempts < limit ?? policy.attempts else { return .giveUp }
        lastCost = cost
        let doubled = Duration.seconds(1 << min(attempts - 1, 10))
        return .tryAgain(after: min(doubled, policy.longestWait) * jitter, cost: cost)
    }
}
