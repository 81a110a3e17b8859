import SluiceModel

/// Where a project stands in an environment, for a tenant or for none.
package struct EnvironmentStanding: Hashable, Sendable {
    package let project: String
    package let environment: String
    /// For whom; nil for what is deployed for nobody in particular.
    package let tenant: String?
    /// What runs there; nil where nothing ever succeeded.
    package let current: Deployment?
    /// The newest deployment whatever became of it; often the same as `current`.
    package let latest: Deployment
}
