import SluiceModel
import Testing

/// What already is as the release wants it is left alone.
struct UnchangedDefinitionTests {
    @Test func aSecondDeploymentChangesNothingAndRegistersNothing() async throws {
        try await Cloud.running { cloud in
            let result = try await Self.secondDeployment(on: cloud) { _ in }
            #expect(result.exitCode == 0 && result.text.contains("NoChange"), "\(result)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    @Test func anotherOrderOfTheEnvironmentIsNoChange() async throws {
        try await Cloud.running { cloud in
            let result = try await Self.secondDeployment(on: cloud) { try await $0.mode("containerOrder", "shuffled") }
            #expect(result.text.contains("NoChange"), "\(result)")
            #expect(try await cloud.calls(of: "RegisterTaskDefinition").count == 1)
        }
    }

    @Test func fieldsThatAreNewAtAWSAreNoChange() async throws {
        try await Cloud.running { cloud in
            let result = try await Self.secondDeployment(on: cloud) { try await $0.mode("newFields", true) }
            #expect(result.text.contains("NoChange"), "\(result)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    @Test func fieldsThatAreNewAtAWSReachIt() async throws {
        try await Cloud.running { cloud in
            try await cloud.mode("newFields", true)
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.replace(
                "      desiredCount: 2\n",
                with: "      desiredCount: 2\n      moonPhase: { full: true }\n"
            )
            try await cloud.addService()
            try await workspace.release("1.0.0", on: cloud)
            let result = try await workspace.deploy("1.0.0").end()
            let sent = try await cloud.calls(of: "UpdateService").first?["parameters"]?["moonPhase"]
            #expect(sent == ["full": true], "\(result)")
        }
    }

    @Test func fieldsThatAWSHasAndNobodyNamedAreSentBack() async throws {
        try await Cloud.running { cloud in
            try await cloud.mode("newFields", true)
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            let sent = try await cloud.calls(of: "UpdateService").first?["parameters"]
            let breaker = sent?["deploymentConfiguration"]?["deploymentCircuitBreaker"]
            #expect(breaker?["thresholdConfiguration"] != nil && breaker?["resetOnHealthyTask"] != nil, "\(result)")
        }
    }

    private static func secondDeployment(
        on cloud: Cloud,
        after change: (Cloud) async throws -> Void
    ) async throws -> Sluice.Result {
        let workspace = try await Workspace.released("1.0.0", on: cloud)
        try await workspace.runs("1.0.0")
        try await change(cloud)
        return try await workspace.deploy("1.0.0").end()
    }
}
