/// How it ended, and why.
package struct DeploymentEnd: Hashable, Sendable, Codable {
    package let outcome: DeploymentOutcome
    /// What was rolled back: `failed`, `timedOut`, `cancelled`, …; nil unless the outcome is `rolledBack`.
    package let cause: DeploymentOutcome?
    /// Whole sentences; empty where there is nothing to say.
    package let reason: String

    package init(_ outcome: DeploymentOutcome, cause: DeploymentOutcome? = nil, reason: String = "") {
        self.outcome = outcome
        self.cause = cause
        self.reason = reason
    }
}
