import SluiceModel

/// The workspace's files, read anew each time that a worker asks.
package struct WorkerFiles: Sendable {
    /// For deployments of a project, as its files are now. Throws what is wrong with them.
    let deployer: @Sendable (String) async throws -> Deployer
    /// The projects whose files are sound.
    let projects: @Sendable () async throws -> (deployer: Deployer, projects: [Project])

    package init(
        deployer: @escaping @Sendable (String) async throws -> Deployer,
        projects: @escaping @Sendable () async throws -> (deployer: Deployer, projects: [Project])
    ) {
        self.deployer = deployer
        self.projects = projects
    }
}
