import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceAWS

struct ECSOperationTests {
    /// Answers each operation from a table; what is not in it is refused.
    private static func server(_ answers: [String: JSONValue]) throws -> TestServer {
        try TestServer { request, _ in
            if request.operation == "GetCallerIdentity" { return .answer(body: identity) }
            guard let answer = answers[request.operation] else {
                return .answer(400, body: #"{"__type":"AccessDeniedException","message":"No."}"#)
            }
            return .answer(answer["__type"] == nil ? 200 : 400, body: answer.compact)
        }
    }

    private static let identity = """
        <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/me</Arn>\
        <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
        """

    private func reader(_ server: TestServer) -> ECSReader { ECSReader(client: .test(server)) }

    private func bodies(_ server: TestServer) throws -> [JSONValue] {
        try server.requests.map { try JSONParser.parse(Array($0.body.utf8)) }
    }

    @Test func twentyFiveServicesAreThreeCalls() async throws {
        let server = try Self.server(["DescribeServices": ["services": [["serviceName": "web"]]]])
        let found = try await reader(server).services((1...25).map { "s\($0)" }, in: "prod")
        #expect(found.map(\.name) == ["web", "web", "web"])
        #expect(try bodies(server).map { $0["services"]?.array?.count } == [10, 10, 5])
    }

    @Test func aMissingServiceNamesItsNeighbours() async throws {
        let server = try Self.server([
            "DescribeServices": ["services": [], "failures": [["arn": "wbe", "reason": "MISSING"]]],
            "ListServices": ["serviceArns": ["arn:aws:ecs:eu-west-1:111122223333:service/prod/web"]],
        ])
        await #expect(
            throws: ECSError.serviceNotFound(
                service: "wbe",
                cluster: "prod",
                place: ECSPlace(region: "eu-west-1", account: "111122223333"),
                existing: ["web"]
            )
        ) {
            _ = try await reader(server).service("wbe", in: "prod")
        }
        #expect(try await reader(server).serviceIfAny("wbe", in: "prod") == nil)
    }

    @Test func aMissingClusterNamesTheOthers() async throws {
        let server = try Self.server([
            "DescribeServices": ["__type": "ClusterNotFoundException", "message": "Cluster not found."],
            "ListClusters": ["clusterArns": ["arn:aws:ecs:eu-west-1:111122223333:cluster/prod"]],
        ])
        await #expect(
            throws: ECSError.clusterNotFound(
                cluster: "prd",
                place: ECSPlace(region: "eu-west-1", account: "111122223333"),
                existing: ["prod"]
            )
        ) {
            _ = try await reader(server).service("web", in: "prd")
        }
    }

    @Test func whatCannotBeListedHidesNoError() async throws {
        let server = try Self.server(["DescribeServices": ["services": []]])
        await #expect(
            throws: ECSError.serviceNotFound(
                service: "web",
                cluster: "prod",
                place: ECSPlace(region: "eu-west-1", account: "111122223333"),
                existing: nil
            )
        ) {
            _ = try await reader(server).service("web", in: "prod")
        }
    }

    @Test func aDefinitionComesWithItsTags() async throws {
        let server = try Self.server([
            "DescribeTaskDefinition": [
                "taskDefinition": ["family": "web", "revision": 7], "tags": [["key": "a", "value": "b"]],
            ]
        ])
        let definition = try await reader(server).taskDefinition("web:7")
        #expect(definition.revision == 7 && definition.tag("a") == "b")
        #expect(try bodies(server) == [["taskDefinition": "web:7", "include": ["TAGS"]]])
    }

    @Test func aFamilyWithoutRevisionsHasNoNewest() async throws {
        let server = try Self.server([
            "DescribeTaskDefinition": ["__type": "ClientException", "message": "Unable to describe task definition."],
            "ListTaskDefinitions": ["taskDefinitionArns": ["arn:aws:ecs:eu-west-1:1:task-definition/web:9"]],
        ])
        #expect(try await reader(server).newestTaskDefinition(family: "web") == nil)
        await #expect(
            throws: ECSError.taskDefinitionNotFound(
                name: "web:12",
                place: ECSPlace(region: "eu-west-1", account: "111122223333"),
                newest: ["web:9"]
            )
        ) {
            _ = try await reader(server).taskDefinition("web:12")
        }
    }

    @Test func revisionsAreListedNewestFirstAndOfThatFamilyOnly() async throws {
        let (own, other) = (
            "arn:aws:ecs:eu-west-1:1:task-definition/web:9", "arn:aws:ecs:eu-west-1:1:task-definition/web-2:3"
        )
        let server = try Self.server(["ListTaskDefinitions": ["taskDefinitionArns": [.string(own), .string(other)]]])
        #expect(try await reader(server).taskDefinitionARNs(family: "web", limit: 10) == [own])
        #expect(try bodies(server).first?["sort"] == "DESC")
    }

    @Test func tasksOfADeploymentAreAskedForByThatAlone() async throws {
        let server = try Self.server(["ListTasks": ["taskArns": ["a", "b"]]])
        let arns = try await reader(server).taskARNs(startedBy: "ecs-svc/1", in: "prod", desiredStatus: .stopped)
        #expect(arns == ["a", "b"])
        #expect(
            try bodies(server) == [
                ["startedBy": "ecs-svc/1", "cluster": "prod", "desiredStatus": "STOPPED", "maxResults": 100]
            ]
        )
    }

    @Test func tasksAreDescribedByTheHundred() async throws {
        let server = try Self.server(["DescribeTasks": ["tasks": [["taskArn": "a/1"]]]])
        let tasks = try await reader(server).tasks((1...101).map(String.init), in: "prod")
        #expect(tasks.map(\.id) == ["1", "1"])
        #expect(try bodies(server).map { $0["tasks"]?.array?.count } == [100, 1])
    }

    @Test func noNamesAreNoCall() async throws {
        let server = try Self.server([:])
        #expect(try await reader(server).tasks([], in: "prod").isEmpty)
        #expect(server.requests.isEmpty)
    }

    @Test func serviceDeploymentsAreListedSinceATime() async throws {
        let server = try Self.server([
            "ListServiceDeployments": ["serviceDeployments": [["serviceDeploymentArn": "arn:d"]]]
        ])
        let since = Date(timeIntervalSince1970: 1_795_255_200.7)
        let deployments = try await reader(server).serviceDeployments(of: "web", in: "prod", since: since)
        #expect(deployments.map(\.arn) == ["arn:d"])
        #expect(try bodies(server).first?["createdAt"] == ["after": 1_795_255_200])
    }

    @Test func anUpdateGivesTheServiceWithItsNewDeployment() async throws {
        let server = try Self.server([
            "UpdateService": ["service": ["deployments": [["id": "ecs-svc/2", "status": "PRIMARY"]]]]
        ])
        let request: JSONValue = ["service": "web", "futureField": 1]
        let service = try await ECSWriter(client: .test(server)).updateService(request)
        #expect(service.primaryDeployment?.id == "ecs-svc/2")
        #expect(try bodies(server) == [request])
    }

    @Test func aWriteWhoseAnswerIsLostIsNotRepeated() async throws {
        let server = try TestServer { _, _ in .reset }
        let error = await #expect(throws: AWSError.self) {
            _ = try await ECSWriter(client: .test(server)).updateService(["service": "web"])
        }
        #expect(error?.isAmbiguous == true)
        #expect(server.requests.count == 1)
    }

    @Test func aFamilyThatAnotherProcessRegistersIsTriedAgain() async throws {
        let busy =
            #"{"__type":"ClientException","message":"Too many concurrent attempts to create a new revision of it."}"#
        let server = try TestServer { _, number in
            number < 4 ? .answer(400, body: busy) : .answer(body: #"{"taskDefinition":{"revision":8}}"#)
        }
        let definition = try await ECSWriter(client: .test(server)).registerTaskDefinition(["family": "web"])
        #expect(definition.revision == 8)
        #expect(server.requests.count == 5)
    }

    @Test func aDeploymentIsStoppedByItsARN() async throws {
        let server = try Self.server(["StopServiceDeployment": ["serviceDeploymentArn": "arn:d"]])
        try await ECSWriter(client: .test(server)).stopServiceDeployment("arn:d", .rollback)
        #expect(try bodies(server) == [["serviceDeploymentArn": "arn:d", "stopType": "ROLLBACK"]])
    }
}
