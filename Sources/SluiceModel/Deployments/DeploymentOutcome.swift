/// How a step or a deployment ended.
package enum DeploymentOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// Our own tasks run our own digests.
    case succeeded = "Succeeded"
    /// Everything already was as the release wants it.
    case noChange = "NoChange"
    /// It failed, and what ran before runs again.
    case rolledBack = "RolledBack"
    /// Someone else deployed meanwhile; theirs was left alone.
    case superseded = "Superseded"
    /// It failed and there was nothing to go back to.
    case stalled = "Stalled"
    /// The service was scaled to zero: nothing runs that could prove anything.
    case nothingRunning = "NothingRunning"
    case timedOut = "TimedOut"
    case failed = "Failed"
    case cancelled = "Cancelled"

    /// Whether the environment now runs this release.
    package var isSuccess: Bool { self == .succeeded || self == .noChange }

    /// The exit code of a command that ends so.
    package var exitCode: Int32 {
        switch self {
        case .succeeded, .noChange: 0
        case .failed, .stalled, .nothingRunning: 4
        case .rolledBack: 5
        case .superseded: 6
        case .timedOut: 7
        case .cancelled: 130
        }
    }
}
