import SluiceModel

/// Why a deployment's lock could not be taken.
package enum DeploymentLockError: Error, Hashable, Sendable {
    /// Another process works there; nil where its file does not say who.
    case held(by: DeploymentOwner?)
    case store(StoreError)
}
