import SluiceModel

/// Where a project stands in an environment.
package struct EnvironmentStanding: Hashable, Sendable {
    package let project: String
    package let environment: String
    /// What runs there; nil where nothing ever succeeded.
    package let current: Deployment?
    /// The newest deployment whatever became of it; often the same as `current`.
    package let latest: Deployment
}
