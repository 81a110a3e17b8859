import SluiceModel

/// A deployment that has ended.
package struct FinishedDeployment: Hashable, Sendable {
    /// As it was when it was opened.
    package let deployment: Deployment
    package let end: DeploymentEnd
}
