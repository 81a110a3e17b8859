import FoundationEssentials

/// Where a deployment stands.
package enum DeploymentState: Hashable, Sendable, Codable {
    /// Not begun: it is left to whoever works off the queue.
    case queued
    /// Begun and not ended. Whether anyone is working on it is told by its lock, not by this.
    case open(owner: DeploymentOwner)
    case ended(DeploymentEnd, at: Date)

    package var end: DeploymentEnd? {
        if case .ended(let end, _) = self { end } else { nil }
    }
}
