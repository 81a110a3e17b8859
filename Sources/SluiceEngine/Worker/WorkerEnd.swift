import SluiceModel

/// What a worker leaves behind.
package struct WorkerEnd: Hashable, Sendable {
    /// The first of its deployments that did not succeed; nil where all did.
    package var failure: FinishedDeployment?
    /// Those that were due and that it could not begin or go on with.
    package var left: [DeploymentID] = []
}
