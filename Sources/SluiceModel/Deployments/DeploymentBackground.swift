/// What came before a deployment, for `Octopus.Release.Previous` and its like.
package struct DeploymentBackground: Hashable, Sendable {
    /// A release by its number and its version.
    package struct Reference: Hashable, Sendable {
        package let id: ReleaseID
        package let version: String

        package init(id: ReleaseID, version: String) {
            self.id = id
            self.version = version
        }
    }

    /// The one that the project made before this release; nil for the first.
    package var previous: Reference?
    /// The other release that was last deployed to the environment, however that ended.
    package var previousForEnvironment: Reference?
    /// What runs in the environment: the release of its last deployment that succeeded.
    package var currentForEnvironment: Reference?
    /// That deployment.
    package var previousSuccessful: DeploymentID?

    /// The releases that it brings over what runs there, the highest first, its own among them; empty where it goes back,
    /// and where the same release runs there. At most `changeLimit`.
    package var changes: [ReleaseChange] = []

    package static let changeLimit = 100

    package init() {}
}
