import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Deployments that cannot work: refused before anything is written, or ended with what AWS says.
struct BadInputDeploymentTests {
    /// Deploys release 1.0.0, made after the change, and expects that nothing was written and nothing recorded.
    private func expectRefusal(
        to environment: String = "dev",
        _ parts: String...,
        after change: @Sendable (Workspace) throws -> Void = { _ in }
    ) async throws {
        try await Cloud.running { cloud in
            try await cloud.addService()
            let workspace = try await Workspace.sample(on: cloud)
            try change(workspace)
            try await workspace.release("1.0.0", on: cloud)
            let result = try await workspace.deploy("latest", to: environment).end()
            #expect(result.isRefusal(1, parts), "\(result)")
            #expect(try await cloud.writes() == [])
            #expect(try await workspace.sluice("deployment", "list", "-f", "basic").output == "")
        }
    }

    @Test func anEnvironmentThatIsNotItsTurnSaysWhoseItIs() async throws {
        try await expectRefusal(
            to: "prod",
            "Release '1.0.0' may not be deployed to 'prod' yet.",
            "has not succeeded in 'dev' yet"
        )
    }

    @Test func anEnvironmentThatIsNotThereIsAnsweredWithTheNearest() async throws {
        try await expectRefusal(to: "prdo", "There is no environment 'prdo'", "Did you mean 'prod'?")
    }

    @Test func everyMissingValueIsListedWithStepAndField() async throws {
        try await expectRefusal(
            "#{Color} in step 'Register task definition', field 'containerDefinitions[0].environment[0].value'",
            "#{Service} in step 'Update service', field 'service'"
        ) {
            try $0.replace(
                "- name: Color\n    value: \"#f00\"",
                with: "- name: Other\n    value: \"#f00\"",
                in: Self.variables
            )
            try $0.replace("- name: ServiceName", with: "- name: Nothing", in: Self.variables)
            try $0.replace("#{ServiceName}", with: "#{Service}")
        }
    }

    @Test func aClusterThatIsNotThereIsAnsweredWithTheNearest() async throws {
        try await expectRefusal("There is no cluster 'devv' in region ap-southeast-1", "Did you mean 'dev'?") {
            try $0.replace(
                "- name: ClusterName\n    value: \"#{Octopus.Environment.Name}\"",
                with: "- name: ClusterName\n    value: devv",
                in: Self.variables
            )
        }
    }

    @Test func aServiceThatIsNotThereIsAnsweredWithTheNearest() async throws {
        try await expectRefusal("There is no service 'helo-color-dev' in cluster 'dev'", "'hello-color-dev'") {
            try $0.replace(
                "- name: ServiceName\n    value: \"hello",
                with: "- name: ServiceName\n    value: \"helo",
                in: Self.variables
            )
        }
    }

    @Test func aSizeThatFargateDoesNotHaveIsRefusedWithoutAsking() async throws {
        try await expectRefusal("memory is 512 MiB, but with 4096 CPU units Fargate offers 8192") {
            try $0.replace("cpu: 256", with: "cpu: 4096")
        }
    }

    private static let variables = "variables/hello-color.yaml"

    @Test func aDefinitionThatAWSRefusesFailsTheDeploymentAndChangesNothing() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.fault(
                "RegisterTaskDefinition",
                "error",
                ["code": "ClientException", "message": "Log driver awsslogs is unknown.", "status": 400]
            )
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 4, "\(result)")
            #expect(result.text.contains("Log driver awsslogs is unknown (ClientException)"), "\(result)")
            #expect(try await !cloud.writes().contains("UpdateService"))
        }
    }

    @Test func aSecondDeploymentIsRefusedAndNamesTheFirst() async throws {
        try await Cloud.running(tick: 0) { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let first = try await workspace.deploy("1.0.0")
            try await first.prints("following deployment")
            let second = try await workspace.deploy("1.0.0").end()
            #expect(
                second.isRefusal(1, "Deployments-1 (hello-color 1.0.0 to dev) is under way, by tester"),
                "\(second)"
            )
            first.send(SIGKILL)
            _ = try await first.end()
            let third = try await workspace.deploy("1.0.0").end()
            #expect(
                third.isRefusal(1, "Deployments-1", "was interrupted", "deployment resume Deployments-1"),
                "\(third)"
            )
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }
}
