import Testing

struct RollingDeploymentTests {
    @Test func aReleaseThatRunsSucceeds() async throws {
        try await Cloud.running { cloud in
            try await cloud.push("1.0.0")
            try await cloud.addService()
            let sluice = try await Workspace.sample(on: cloud).sluice
            let result = try await sluice("release", "create", "-p", "hello-color", "--deploy-to", "dev")
            #expect(result.exitCode == 0, "\(result)")
            #expect(result.text.contains("Proved"), "\(result)")
        }
    }
}
