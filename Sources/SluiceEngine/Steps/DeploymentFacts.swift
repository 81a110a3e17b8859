import SluiceModel

/// What every step may know of the deployment it belongs to.
package struct DeploymentFacts: Hashable, Sendable {
    /// Nil in a dry run: nothing was recorded.
    package let id: DeploymentID?
    package let project: String
    package let version: String
    package let channel: String
    package let environment: String
    package let createdBy: String
    /// Nil where unknown.
    package let commit: String?

    package init(
        id: DeploymentID?,
        project: String,
        version: String,
        channel: String,
        environment: String,
        createdBy: String,
        commit: String?
    ) {
        self.id = id
        self.project = project
        self.version = version
        self.channel = channel
        self.environment = environment
        self.createdBy = createdBy
        self.commit = commit
    }
}
