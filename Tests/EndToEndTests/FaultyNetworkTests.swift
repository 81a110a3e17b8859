import SluiceModel
import Testing

/// Throttles, cut connections and neighbours: nothing is done twice.
struct FaultyNetworkTests {
    @Test func twoDeploymentsMayRegisterOneFamilyAtOnce() async throws {
        try await Cloud.running { cloud in
            let one = try await Workspace.released("1.0.0", on: cloud)
            let other = try await Workspace.sample(on: cloud)
            try await cloud.addService(["service": "another"])
            try other.replace(
                "hello-color-#{Octopus.Environment.Name}\"\n  - name: ClusterName",
                with: "another\"\n  - name: ClusterName",
                in: "variables/hello-color.yaml"
            )
            try await other.release("2.0.0", on: cloud)
            try await cloud.fault(
                "RegisterTaskDefinition",
                "error",
                times: 2,
                [
                    "code": "ClientException",
                    "message": "Too many concurrent attempts to create a new revision of the specified family.",
                ]
            )
            let runs = [try await one.deploy("1.0.0"), try await other.deploy("2.0.0")]
            for run in runs {
                let result = try await run.end()
                #expect(result.exitCode == 0, "\(result)")
            }
        }
    }

    @Test(arguments: ["RegisterTaskDefinition", "UpdateService", "DescribeServices", "DescribeTasks", "ListTasks"])
    func aBurstOfThrottlesIsSatOut(_ operation: String) async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.fault(operation, "throttle", times: 3)
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            #expect(try await cloud.calls(of: operation).count { $0["status"]?.int == 400 } == 3)
        }
    }

    @Test(arguments: ["reset-after", "reset-before"], ["RegisterTaskDefinition", "UpdateService"])
    func aConnectionCutAtAWriteDoesNotRepeatIt(_ kind: String, _ operation: String) async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.fault(operation, kind)
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            let revisions = try await cloud.ecs("ListTaskDefinitions", ["familyPrefix": "hello-color-dev"])
            #expect(revisions["taskDefinitionArns"]?.array?.count == 1)
            let accepted = try await cloud.calls(of: operation).filter { $0["status"]?.int != 0 }
            #expect(accepted.count == 1, "\(accepted)")
        }
    }
}
