import SluiceModel

/// What became of the deployments of a project that go by themselves.
package struct AutomaticQueue: Sendable {
    /// A place to which a release does not go now, and why.
    package struct Held: Hashable, Sendable {
        package let project: String
        package let candidate: AutomaticDeployment
        /// Whole sentences.
        package let reason: String
    }

    package var queued: [Deployment] = []
    package var held: [Held] = []
}
