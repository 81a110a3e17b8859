/// Why a deployment cannot be left to a worker.
package enum QueueError: Error, Hashable {
    /// There is no key to seal a sensitive answer to, and memory does not last until it begins.
    case unsealed(variable: String)
}

extension QueueError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unsealed(let variable):
            """
            The answer for '\(variable)' is sensitive. A deployment that waits keeps it sealed to the workspace's key, and \
            there is none: make one with 'sluice secret keygen', or let the deployment begin at once.
            """
        }
    }
}
