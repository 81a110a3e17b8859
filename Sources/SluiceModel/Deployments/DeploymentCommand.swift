/// What a deployment's progress asks its runner to do next.
package enum DeploymentCommand: Hashable, Sendable {
    /// Run the step, unless its condition or filters keep it out. `resuming` means that an attempt was interrupted:
    /// its journal holds what may already have been done.
    case run(step: Step, attempt: Int, resuming: Bool)
    /// Seconds to wait before the next attempt.
    case retry(step: Step, attempt: Int, afterSeconds: Int)
    case skip(step: Step, reason: String)
    /// Put back what the step changed, because of that end.
    case rollBack(step: Step, cause: DeploymentEnd)
    case finish(DeploymentEnd)
}
