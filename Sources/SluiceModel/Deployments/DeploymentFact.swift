/// What an event of a deployment tells.
package enum DeploymentFact: Hashable, Sendable, Codable {
    case started(by: DeploymentOwner)
    /// Another process goes on where the last one stopped.
    case resumed(by: DeploymentOwner, choice: ResumeChoice?)
    case stepStarted(step: String, attempt: Int)
    case stepSkipped(step: String, reason: String)
    /// A write is about to be made; `key` is unique within the step's attempts.
    case intent(step: String, key: String, facts: JSONValue)
    /// The write's answer, or what a later look found of it.
    case result(step: String, key: String, answer: JSONValue)
    case log(step: String?, level: LogLevel, text: String)
    /// A sensitive output has no value here: it lives in memory only.
    case output(step: String, name: String, value: String?)
    /// A sensitive output, sealed to the workspace's key.
    case sealedOutput(step: String, name: String, value: SealedText)
    case stepEnded(step: String, end: DeploymentEnd)
    /// The step waits for a person to decide.
    case interventionAsked(step: String, instructions: String)
    case interventionDecided(step: String, decision: InterventionDecision)
    /// A person asked to stop; `leave` keeps what is there instead of rolling back.
    case cancelRequested(by: String, leave: Bool)
    case rollbackStarted(step: String, cause: DeploymentEnd)
    case rollbackEnded(step: String, end: RollbackEnd)
    case ended(DeploymentEnd)
}
