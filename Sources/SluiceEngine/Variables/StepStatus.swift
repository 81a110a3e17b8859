import SluiceModel

/// What became of a step, in Octopus's words (`Octopus.Step[name].Status`).
package enum StepStatus: Hashable, Sendable {
    case pending
    case running
    case skipped
    case succeeded
    case failed(reason: String)
    case cancelled(reason: String)

    package init(_ status: StepRecord.Status) {
        switch status {
        case .pending: self = .pending
        case .running: self = .running
        case .skipped: self = .skipped
        case .ended(let end) where end.outcome.isSuccess: self = .succeeded
        case .ended(let end) where end.outcome == .cancelled: self = .cancelled(reason: end.reason)
        case .ended(let end): self = .failed(reason: end.reason.isEmpty ? end.outcome.rawValue : end.reason)
        }
    }

    /// Octopus spells it `Canceled`.
    package var code: String {
        switch self {
        case .pending: "Pending"
        case .running: "Running"
        case .skipped: "Skipped"
        case .succeeded: "Succeeded"
        case .failed: "Failed"
        case .cancelled: "Canceled"
        }
    }

    /// Why it failed or was cancelled; empty otherwise.
    package var error: String {
        switch self {
        case .failed(let reason), .cancelled(let reason): reason
        default: ""
        }
    }
}
