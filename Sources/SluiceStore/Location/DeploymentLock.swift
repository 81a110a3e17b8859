import SluiceModel

/// The right to work on a project's deployment in an environment: held by one process at a time, and given back when
/// that process ends, however it ends.
package final class DeploymentLock: Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }
}

extension DeploymentLock {
    /// Takes the lock without waiting.
    package static func acquire(
        project: String,
        environment: String,
        in location: StoreLocation,
        owner: DeploymentOwner
    ) throws(DeploymentLockError) -> DeploymentLock {
        throw .held(by: nil)
    }

    /// Whether some process, this one included, holds the lock: whether an open deployment's owner is alive.
    package static func isHeld(
        project: String,
        environment: String,
        in location: StoreLocation
    ) throws(DeploymentLockError) -> Bool {
        false
    }

    /// Gives the lock back; doing so twice is harmless.
    package func release() {}
}
