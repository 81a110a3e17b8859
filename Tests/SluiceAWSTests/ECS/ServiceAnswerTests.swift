import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceAWS

struct ServiceAnswerTests {
    let service = ServiceDescription([
        "serviceName": "web", "status": "ACTIVE", "desiredCount": 2, "runningCount": 1, "pendingCount": 1,
        "taskDefinition": "arn:web:8", "currentServiceDeployment": "arn:deployment",
        "deployments": [
            [
                "id": "ecs-svc/2", "status": "PRIMARY", "rolloutState": "IN_PROGRESS", "failedTasks": 1,
                "desiredCount": 2,
                "createdAt": 1_767_225_600,
            ],
            ["id": "ecs-svc/1", "status": "ACTIVE", "rolloutState": "COMPLETED", "runningCount": 2],
        ],
        "events": [["id": "e2", "createdAt": 1_767_225_601, "message": "second"], ["id": "e1", "message": "first"]],
        "futureField": ["kept": true],
    ])

    @Test func theNewestDeploymentIsThePrimaryOne() {
        #expect(service.primaryDeployment?.id == "ecs-svc/2")
        #expect(service.primaryDeployment?.failedTasks == 1)
        #expect(service.primaryDeployment?.createdAt == Date(timeIntervalSince1970: 1_767_225_600))
        #expect(service.deployments.last?.runningCount == 2)
    }

    @Test func countsAndEventsAreRead() {
        #expect([service.desiredCount, service.runningCount, service.pendingCount] == [2, 1, 1])
        #expect(service.events.map(\.message) == ["second", "first"])
        #expect(service.events.last?.createdAt == nil)
    }

    @Test func aServiceWithoutAControllerHasThatOfECS() {
        #expect(service.deploymentController == "ECS")
    }

    @Test func nothingOfTheAnswerIsLost() {
        #expect(service.raw["futureField"]?["kept"] == true)
    }

    @Test func anOldServiceHasNoRolloutState() {
        #expect(ServiceDescription(["deployments": [["id": "a"]]]).deployments.first?.rolloutState == nil)
    }

    @Test func aTaskNamesItsContainers() {
        let task = TaskDescription([
            "taskArn": "arn:aws:ecs:eu-west-1:111122223333:task/prod/0f3a", "startedBy": "ecs-svc/2",
            "lastStatus": "RUNNING",
            "taskDefinitionArn": "arn:web:8",
            "containers": [["name": "web", "image": "web:1", "imageDigest": "sha256:ab", "exitCode": 0]],
        ])
        #expect(task.id == "0f3a")
        #expect(task.startedBy == "ecs-svc/2")
        #expect(task.containers.first?.imageDigest == "sha256:ab")
        #expect(task.containers.first?.exitCode == 0)
        #expect(task.startedAt == nil)
    }

    @Test func aServiceDeploymentTellsWhereItStands() {
        let deployment = ServiceDeployment([
            "serviceDeploymentArn": "arn:d", "status": "ROLLBACK_SUCCESSFUL", "statusReason": "tasks failed to start",
            "targetServiceRevision": ["arn": "arn:r"],
            "rollback": ["reason": "breaker", "serviceRevisionArn": "arn:old"],
            "deploymentCircuitBreaker": ["status": "TRIGGERED", "failureCount": 3, "threshold": 3],
        ])
        #expect(deployment.isFinal)
        #expect(deployment.targetServiceRevisionArn == "arn:r")
        #expect(deployment.rollbackServiceRevisionArn == "arn:old")
        #expect(deployment.failureCount == 3 && deployment.failureThreshold == 3)
    }

    @Test(arguments: [
        "PENDING", "IN_PROGRESS", "STOP_REQUESTED", "ROLLBACK_REQUESTED", "ROLLBACK_IN_PROGRESS", "NEW_STATE",
    ])
    func aDeploymentThatMayStillChangeIsNotFinal(status: String) {
        #expect(!ServiceDeployment(["status": .string(status)]).isFinal)
    }

    @Test func aListNamesTheTargetRevisionInAnotherMember() {
        #expect(ServiceDeployment(["targetServiceRevisionArn": "arn:r"]).targetServiceRevisionArn == "arn:r")
    }

    @Test func aRevisionGivesTheDigestsThatItHas() {
        let revision = ServiceRevision([
            "containerImages": [["containerName": "web", "imageDigest": "sha256:ab"], ["containerName": "log"]]
        ])
        #expect(revision.imageDigests == ["web": "sha256:ab"])
    }

    @Test func aDefinitionKeepsItsTagsBesideItself() {
        let definition = TaskDefinitionDescription(answer: [
            "taskDefinition": TaskDefinitionSamples.described, "tags": [["key": "release:version", "value": "1.0.1"]],
        ])
        #expect(definition.revision == 7 && definition.isActive)
        #expect(definition.tag("release:version") == "1.0.1")
        #expect(definition.image(ofContainer: "web")?.hasSuffix("hello-color:1.0.1") == true)
        #expect(definition.image(ofContainer: "db") == nil)
    }
}
