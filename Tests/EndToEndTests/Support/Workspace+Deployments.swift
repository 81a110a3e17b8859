import SluiceModel

extension Workspace {
    /// The sample with a running service in dev, an image with that tag, and a release of it.
    static func released(_ version: String, on cloud: Cloud, _ behaviour: String = "run") async throws -> Workspace {
        try await cloud.addService()
        let workspace = try await Workspace.sample(on: cloud)
        try await workspace.release(version, on: cloud, behaviour)
        return workspace
    }

    /// Pushes an image with that tag and makes a release of it.
    func release(_ version: String, on cloud: Cloud, _ behaviour: String = "run") async throws {
        try await cloud.push(version, behaviour)
        let made = try await sluice("release", "create", "-p", "hello-color", "--package", "hello-color:\(version)")
        guard made.exitCode == 0 else { throw LoopbackClient.Failure(description: "\(made)") }
    }

    /// Starts deploying a release.
    func deploy(_ version: String, to environment: String = "dev") async throws -> RunningSluice {
        try await sluice.start("release", "deploy", "-p", "hello-color", "--version", version, "-e", environment)
    }

    /// Waits until the journal of the latest deployment in dev holds the text, as `deployment log -f json` prints it.
    func journals(_ text: String) async throws {
        try await Eventually.find("the journal holds '\(text)'") {
            let log = try await sluice("deployment", "log", "-p", "hello-color", "-e", "dev", "-f", "json")
            return log.output.contains(text) ? true : nil
        }
    }
}
