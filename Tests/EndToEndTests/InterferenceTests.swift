import SluiceModel
import Testing

/// Others change the service while ours is under way, or before.
struct InterferenceTests {
    @Test func someoneElsesDeploymentSupersedesOursAndIsLeftAlone() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deployment = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            let theirs = try await cloud.ecs("RegisterTaskDefinition", Self.definition)
            let arn = theirs["taskDefinition"]?["taskDefinitionArn"] ?? ""
            try await cloud.ecs(
                "UpdateService",
                ["cluster": "dev", "service": "hello-color-dev", "taskDefinition": arn]
            )
            try await cloud.setTick(0.02)
            let result = try await deployment.end()
            #expect(result.exitCode == 6, "\(result)")
            #expect(result.text.contains("Superseded"), "\(result)")
            #expect(try await cloud.service()["taskDefinition"] == arn)
        }
    }

    @Test func aServiceScaledToZeroMidwayIsNoSuccess() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deployment = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            try await cloud.ecs(
                "UpdateService",
                ["cluster": "dev", "service": "hello-color-dev", "desiredCount": 0]
            )
            try await cloud.setTick(0.02)
            let result = try await deployment.end()
            #expect(result.exitCode == 4, "\(result)")
            #expect(result.text.contains("NothingRunning"), "\(result)")
        }
    }

    @Test func countsThatLeaveNoRoomForARolloutAreRefusedBeforeAnyCall() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.sample(on: cloud)
            try workspace.replace("desiredCount: 2", with: "desiredCount: 1")
            try workspace.replace("maximumPercent: 200", with: "maximumPercent: 100")
            try await cloud.addService()
            try await workspace.release("1.0.0", on: cloud)
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 1, "\(result)")
            #expect(result.text.contains("maximumPercent"), "\(result)")
            #expect(try await cloud.writes().isEmpty)
        }
    }

    @Test func aServiceThatWantsNoTaskIsRefusedBeforeAnyWrite() async throws {
        try await Cloud.running { cloud in
            let result = try await Self.withoutTasks(on: cloud).deploy("1.0.0").end()
            #expect(result.exitCode == 1, "\(result)")
            #expect(result.text.contains("allowZeroTasks: true"), "\(result)")
            #expect(try await cloud.writes().isEmpty)
        }
    }

    @Test func aServiceThatWantsNoTaskIsUpdatedWhereThatIsAllowed() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Self.withoutTasks(on: cloud, "allowZeroTasks: true")
            let result = try await workspace.deploy("1.0.0").end()
            #expect(result.exitCode == 0, "\(result)")
            #expect(result.text.contains("Not proved"), "\(result)")
            #expect(try await cloud.image().contains("hello-color:1.0.0"))
        }
    }

    private static func withoutTasks(on cloud: Cloud, _ parameter: String? = nil) async throws -> Workspace {
        let workspace = try await Workspace.sample(on: cloud)
        try workspace.replace("      desiredCount: 2\n", with: "")
        if let parameter { try workspace.addToUpdate(parameter) }
        try await cloud.addService(["desiredCount": 0])
        try await workspace.release("1.0.0", on: cloud)
        return workspace
    }

    private static let definition: JSONValue = [
        "family": "theirs", "cpu": "256", "memory": "512", "networkMode": "awsvpc",
        "requiresCompatibilities": ["FARGATE"],
        "containerDefinitions": [["name": "web", "image": "public.ecr.aws/nginx/nginx:1.28"]],
    ]
}
