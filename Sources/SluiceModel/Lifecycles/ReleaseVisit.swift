import FoundationEssentials

/// One deployment as the lifecycle sees it: a release came to an environment, and perhaps stayed.
package struct ReleaseVisit: Hashable, Sendable {
    package let deployment: DeploymentID
    package let environment: String
    /// For whom; nil for nobody in particular.
    package let tenant: String?
    /// Nil while it has not ended.
    package let outcome: DeploymentOutcome?
    /// Nil while it has not ended.
    package let endedAt: Date?
    /// When the next deployment there that succeeded, of whichever release, ended; nil where none has, and for a
    /// visit that did not succeed itself.
    package let replacedAt: Date?

    package init(
        deployment: DeploymentID,
        environment: String,
        tenant: String? = nil,
        outcome: DeploymentOutcome?,
        endedAt: Date?,
        replacedAt: Date? = nil
    ) {
        self.deployment = deployment
        self.environment = environment
        self.tenant = tenant
        self.outcome = outcome
        self.endedAt = endedAt
        self.replacedAt = replacedAt
    }

    package var hasSucceeded: Bool { outcome?.isSuccess ?? false }

    /// Whether its release is there now because of it.
    package var isPresent: Bool { hasSucceeded && replacedAt == nil }

    /// In seconds. A clock that was set back makes no time run backwards: it is 0 at least.
    func stay(until now: Date) -> TimeInterval {
        guard hasSucceeded, let endedAt else { return 0 }
        return max((replacedAt ?? now).timeIntervalSince(endedAt), 0)
    }
}
