extension Workspace {
    /// Deploys the release to dev, which must succeed.
    func runs(_ version: String) async throws {
        let result = try await deploy(version).end()
        guard result.exitCode == 0 else { throw LoopbackClient.Failure(description: "\(result)") }
    }

    /// Stops the cloud's time and starts deploying to dev; returns once the rollout has begun and stands still.
    func deployInStoppedTime(_ version: String, on cloud: Cloud) async throws -> RunningSluice {
        try await cloud.setTick(0)
        let deployment = try await deploy(version)
        try await deployment.prints("following deployment")
        return deployment
    }
}
