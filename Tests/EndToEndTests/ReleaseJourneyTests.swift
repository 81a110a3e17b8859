import Testing

/// The way of a release through the environments.
struct ReleaseJourneyTests {
    @Test func aDryRunWritesNothing() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let result = try await workspace.sluice(
                "release",
                "deploy",
                "-p",
                "hello-color",
                "--version",
                "1.0.0",
                "-e",
                "dev",
                "--dry-run",
                "--exit-code"
            )
            #expect(result.exitCode == 2, "\(result)")
            #expect(try await cloud.writes().isEmpty)
            let deployments = try await workspace.sluice("deployment", "list", "-f", "json")
            let listed = try deployments.json
            #expect(listed == [], "\(deployments)")
        }
    }

    @Test func prodIsRefusedBeforeDev() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.addService(in: "prod")
            let result = try await workspace.deploy("1.0.0", to: "prod").end()
            #expect(result.exitCode == 1, "\(result)")
            #expect(result.text.contains("dev"), "\(result)")
            #expect(try await cloud.writes().isEmpty)
        }
    }

    @Test func promotingDeploysWhatRunsThere() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.addService(in: "prod")
            try await workspace.runs("1.0.0")
            try await workspace.release("1.0.1", on: cloud)
            let result = try await workspace.sluice(
                "release",
                "promote",
                "-p",
                "hello-color",
                "--from",
                "dev",
                "--to",
                "prod"
            )
            #expect(result.exitCode == 0, "\(result)")
            #expect(try await cloud.image(in: "prod").contains("hello-color:1.0.0@"))
            let images = (dev: try await cloud.image(), prod: try await cloud.image(in: "prod"))
            #expect(images.dev == images.prod)
        }
    }

    @Test func severalEnvironmentsAreDeployedInTheirOrder() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.addService(in: "prod")
            let result = try await workspace.sluice(
                "release",
                "deploy",
                "-p",
                "hello-color",
                "--version",
                "latest",
                "-e",
                "dev",
                "-e",
                "prod"
            )
            #expect(result.exitCode == 0, "\(result)")
            let services = try await cloud.calls(of: "UpdateService").map { $0["parameters"]?["service"]?.string }
            #expect(services == ["hello-color-dev", "hello-color-prod"])
        }
    }

    @Test func aFailureInOneEnvironmentKeepsTheReleaseFromTheNext() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud, "crash")
            try await cloud.addService(in: "prod")
            let result = try await workspace.sluice(
                "release",
                "deploy",
                "-p",
                "hello-color",
                "--version",
                "latest",
                "-e",
                "dev",
                "-e",
                "prod"
            )
            #expect(result.exitCode == 5, "\(result)")
            #expect(try await cloud.image(in: "prod") == "public.ecr.aws/nginx/nginx:1.27")
        }
    }

    @Test func latestIsTheReleaseMadeLast() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await workspace.release("1.0.1", on: cloud)
            #expect(try await workspace.deploy("latest").end().exitCode == 0)
            #expect(try await cloud.image().contains("hello-color:1.0.1@"))
        }
    }
}
