/// How often one call is tried, and what may be tried again.
package struct RetryPolicy: Hashable, Sendable {
    /// Tries in all, the first included; at least 1.
    package var attempts: Int
    /// Tries in all while AWS answers that too many such calls are made: others share the budget of the account, so this
    /// takes more patience. Six wait 31 seconds at most, and 15 as a rule.
    package var throttledAttempts = 6
    /// Before try n+1 a random part of the smaller of 2ⁿ⁻¹ seconds and this is waited, as botocore's standard mode does.
    package var longestWait: Duration = .seconds(20)
    /// Whether a call is repeated when AWS may already have done it: false for writes without a token of their own.
    package var repeatsLostAnswers = true
    /// Whether *Too many concurrent attempts to create a new revision* is tried again, up to `conflictAttempts` in all.
    package var conflictAttempts = 1

    /// Reads, and writes that carry a client token.
    package static let standard = RetryPolicy(attempts: 3)
    /// Calls that only inform: one try.
    package static let once = RetryPolicy(attempts: 1, throttledAttempts: 1)
    /// Reads while something long is followed: one 503 must not end a deployment of half an hour.
    package static let patient = RetryPolicy(attempts: 8, throttledAttempts: 8)
    /// Writes: a refusal is tried again, a lost answer is reported as ambiguous (`AWSError.isAmbiguous`).
    package static let write = RetryPolicy(attempts: 3, repeatsLostAnswers: false)
    /// RegisterTaskDefinition, which AWS also refuses while another process registers the same family.
    package static let register = RetryPolicy(attempts: 3, repeatsLostAnswers: false, conflictAttempts: 8)
}
