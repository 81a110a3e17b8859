import Testing

/// Deployments whose own containers are the trouble.
struct FailingDeploymentTests {
    private static let breaker = "deploymentCircuitBreaker: { enable: true, rollback: true }"
    private static let noBreaker = "deploymentCircuitBreaker: { enable: false, rollback: false }"

    @Test func aTrippedBreakerEndsRolledBackWithTheContainersExitCode() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await workspace.runs("1.0.0")
            try await cloud.push("1.0.1", "crash", ["exitCode": 42])
            let result = try await workspace.sluice(
                "release",
                "create",
                "-p",
                "hello-color",
                "--package",
                "hello-color:1.0.1",
                "--deploy-to",
                "dev"
            )
            #expect(result.exitCode == 5, "\(result)")
            #expect(result.text.contains("RolledBack"), "\(result)")
            #expect(result.text.contains("container 'web' exited with code 42"), "\(result)")
            #expect(try await cloud.image().contains("hello-color:1.0.0@sha256:"))
        }
    }

    @Test func afterAFailureStatusShowsTheReleaseThatRuns() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await workspace.runs("1.0.0")
            try await workspace.release("1.0.1", on: cloud, "crash")
            #expect(try await workspace.deploy("1.0.1").end().exitCode == 5)
            let status = try await workspace.sluice("status")
            let line = status.output.split(separator: "\n").first { $0.contains("hello-color") } ?? ""
            #expect(line.contains("1.0.0") && !line.hasPrefix("1.0.1"), "\(status)")
        }
    }

    @Test func aTrippedBreakerWithNothingEarlierIsStalled() async throws {
        try await Cloud.running { cloud in
            try await cloud.setTick(0)
            try await cloud.addService(["steady": false])
            let workspace = try await Workspace.sample(on: cloud)
            try await workspace.release("1.0.0", on: cloud, "crash")
            let deployment = try await workspace.deploy("1.0.0")
            try await deployment.prints("following deployment")
            try await cloud.setTick(0.02)
            let result = try await deployment.end()
            #expect(result.exitCode == 4, "\(result)")
            #expect(result.text.contains("Stalled"), "\(result)")
        }
    }

    @Test func withoutABreakerThreeStopsOfOneKindAreEnough() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.replace(Self.breaker, with: Self.noBreaker)
            try await cloud.addService()
            try await workspace.release("1.0.0", on: cloud, "crash")
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 5, "\(result)")
            #expect(result.text.contains("container 'web' exited with code 1"), "\(result)")
            #expect(try await cloud.image() == "public.ecr.aws/nginx/nginx:1.27")
        }
    }

    @Test func aRolloutThatHangsIsRolledBackAtItsDeadline() async throws {
        try await Cloud.running { cloud in
            let result = try await Self.hanging(on: cloud, "timeout: 3s")
            #expect(result.exitCode == 5, "\(result)")
            #expect(result.text.contains("TimedOut"), "\(result)")
            #expect(try await cloud.image() == "public.ecr.aws/nginx/nginx:1.27")
        }
    }

    @Test func aRolloutThatHangsIsLeftAtItsDeadlineWhenAskedTo() async throws {
        try await Cloud.running { cloud in
            let result = try await Self.hanging(on: cloud, "timeout: 3s\n    onFailure: leave")
            #expect(result.exitCode == 7, "\(result)")
            #expect(try await cloud.image().contains("hello-color:1.0.0"))
        }
    }

    private static func hanging(on cloud: Cloud, _ parameters: String) async throws -> Sluice.Result {
        let workspace = try await Workspace.sample(on: cloud)
        try workspace.replace(Self.breaker, with: Self.noBreaker)
        try workspace.addToUpdate(parameters)
        try await cloud.addService()
        try await workspace.release("1.0.0", on: cloud, "hang")
        return try await workspace.deploy("1.0.0").end()
    }

    @Test(arguments: [
        ("no-pull", "CannotPullContainerError"), ("no-secret", "ResourceInitializationError"),
        ("exec-format", "exec format error"), ("oom", "used more memory than it may"),
    ])
    func theReasonOfTheStopIsTold(_ behaviour: String, _ reason: String) async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud, behaviour)
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 5, "\(result)")
            #expect(result.text.contains(reason), "\(result)")
        }
    }
}
