import Testing

/// Deployments that go well, and what proves it.
struct RollingDeploymentTests {
    @Test func aReleaseWhoseTasksRunItsImageSucceeds() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            #expect(result.text.contains("Proved: 2 tasks run the digests of this release"), "\(result)")
            #expect(try await cloud.image().contains("hello-color:1.0.0@sha256:"))
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    @Test func anImageForSeveralPlatformsIsProvedByTheDigestOfOne() async throws {
        try await Cloud.running { cloud in
            let pushed = try await cloud.push("1.0.0", "run", ["multiArch": true])
            try await cloud.addService()
            let workspace = try await Workspace.sample(on: cloud)
            let result = try await workspace.sluice("release", "create", "-p", "hello-color", "--deploy-to", "dev")
            #expect(result.exitCode == 0, "\(result)")
            #expect(result.text.contains("as ECS reports them"), "\(result)")
            #expect(try await cloud.image().hasSuffix("@\(pushed["digest"]?.string ?? "?")"))
            #expect(pushed["digest"] != pushed["platformDigest"])
        }
    }

    @Test func aTaskThatRunsAnotherDigestFailsTheDeployment() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.replace("id: hello-color }", with: "id: hello-color, pin: false }")
            try await cloud.addService()
            try await workspace.release("1.0.0", on: cloud)
            let moved = try await cloud.push("1.0.0")
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 5, "\(result)")
            #expect(result.text.contains(moved["digest"]?.string ?? "?"), "\(result)")
            #expect(try await cloud.image() == "public.ecr.aws/nginx/nginx:1.27")
        }
    }

    @Test func whereECSReportsNoDigestTheDefinitionProvesIt() async throws {
        try await Cloud.running { cloud in
            try await cloud.mode("imageDigest", false)
            let result = try await Workspace.released("1.0.0", on: cloud).deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            #expect(result.text.contains("Proved: 2 tasks run a task definition that names the digests"), "\(result)")
        }
    }

    @Test func anUnpinnedPackageWithoutAReportedDigestIsNotProved() async throws {
        try await Cloud.running { cloud in
            try await cloud.mode("imageDigest", false)
            try await cloud.addService()
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.replace("id: hello-color }", with: "id: hello-color, pin: false }")
            try await workspace.release("1.0.0", on: cloud)
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            #expect(result.text.contains("Not proved:"), "\(result)")
        }
    }

    @Test(arguments: ["serviceDeployments", "rolloutState"])
    func anOlderEndpointIsFollowedToo(lacking mode: String) async throws {
        try await Cloud.running { cloud in
            try await cloud.mode(mode, false)
            let result = try await Workspace.released("1.0.0", on: cloud).deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            #expect(result.text.contains("Proved: 2 tasks"), "\(result)")
        }
    }
}
