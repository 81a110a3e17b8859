import SluiceModel

/// Why a deployment could not go on; it stays open and can be resumed.
package enum DeploymentRunError: Error, Hashable {
    /// A bug: the journal has no end and nothing is left to do.
    case stoppedWithoutEnd(DeploymentID)
    /// The step was interrupted, and nothing tells whether it had done its work.
    case cannotLookUp(step: String, type: String, DeploymentID)
    /// What AWS does can no longer be seen with these credentials; it goes on all the same.
    case lostSight(step: String, reason: String)
    /// A step before it set a sensitive output, which lived in memory only and is gone.
    case sensitiveOutputLost(step: String, output: String, DeploymentID)
    /// It is sealed in the journal and cannot be opened here; `reason` is a whole sentence.
    case sensitiveOutputSealed(step: String, output: String, reason: String, DeploymentID)
    /// A sensitive answer to a prompt lived in memory only, because the workspace has no key to seal it to.
    case answerLost(variable: String, DeploymentID)
}

extension DeploymentRunError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .stoppedWithoutEnd(let id):
            "\(id) has nothing left to do and yet no end. This is a fault of Sluice; please report it."
        case .cannotLookUp(let step, let type, let id):
            """
            Step '\(step)' was interrupted, and a step of type '\(type)' leaves nothing to look up: whether it had done \
            its work is not known.
            Run 'sluice deployment resume \(id) --retry' to run it again, or \
            'sluice deployment resume \(id) --ignore' to go on as if it had succeeded.
            """
        case .lostSight(let step, let reason):
            """
            Step '\(step)' cannot be followed any more, and goes on in AWS: \(reason)
            Renew the credentials, then run 'sluice deployment resume'.
            """
        case .sensitiveOutputLost(let step, let output, let id):
            """
            Step '\(step)' had set the sensitive output '\(output)', which was kept in memory only and is gone with the \
            process that ran it, so \(id) cannot go on from there.
            Run 'sluice deployment cancel \(id)', then deploy the release again. Where the workspace has a key, made by \
            'sluice secret keygen', such outputs are sealed to it and kept.
            """
        case .sensitiveOutputSealed(let step, let output, let reason, let id):
            """
            Step '\(step)' had set the sensitive output '\(output)', which is kept sealed and cannot be opened here. \
            \(reason)
            Then run 'sluice deployment resume \(id)'.
            """
        case .answerLost(let variable, let id):
            """
            The answer for '\(variable)' is sensitive. It was kept in memory only and is gone with the process that was \
            given it, so \(id) cannot go on.
            Run 'sluice deployment cancel \(id)', then deploy the release again.
            """
        }
    }
}
