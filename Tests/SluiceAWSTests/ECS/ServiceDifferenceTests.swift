import SluiceModel
import Testing

@testable import SluiceAWS

struct ServiceDifferenceTests {
    static let arn = "arn:aws:ecs:ap-southeast-1:111122223333:task-definition/web:7"

    static let described: JSONValue = [
        "serviceArn": "arn:aws:ecs:ap-southeast-1:111122223333:service/prod/web",
        "status": "ACTIVE",
        "desiredCount": 2,
        "taskDefinition": .string(arn),
        "loadBalancers": [["targetGroupArn": "tg", "containerName": "web", "containerPort": 80]],
        "networkConfiguration": [
            "awsvpcConfiguration": ["subnets": ["a", "b"], "securityGroups": ["s"], "assignPublicIp": "DISABLED"]
        ],
        "deploymentConfiguration": [
            "maximumPercent": 200, "minimumHealthyPercent": 100,
            "deploymentCircuitBreaker": [
                "enable": true, "rollback": true, "resetOnHealthyTask": true,
                "thresholdConfiguration": ["type": "BOUNDED_PERCENT", "value": 50],
            ],
            "strategy": "ROLLING",
            "futureKnob": 7,
        ],
        "deployments": [
            [
                "id": "ecs-svc/1", "status": "PRIMARY",
                "serviceConnectConfiguration": ["enabled": true, "namespace": "ns"],
            ]
        ],
    ]

    private func difference(_ request: JSONValue) -> ServiceDifference {
        ServiceDifference(from: Self.described, by: request)
    }

    @Test(
        arguments: [
            ["cluster": "prod", "service": "web", "desiredCount": 2],
            ["taskDefinition": "web:7"],
            ["taskDefinition": .string(arn)],
            ["deploymentConfiguration": ["maximumPercent": 200, "minimumHealthyPercent": 100]],
            ["deploymentConfiguration": ["deploymentCircuitBreaker": ["enable": true, "rollback": true]]],
            ["networkConfiguration": ["awsvpcConfiguration": ["subnets": ["b", "a"]]]],
            ["loadBalancers": [["containerPort": 80, "containerName": "web", "targetGroupArn": "tg"]]],
            ["serviceConnectConfiguration": ["namespace": "ns", "enabled": true]],
            ["enableExecuteCommand": false, "propagateTags": "NONE", "healthCheckGracePeriodSeconds": 0],
            ["platformVersion": "LATEST"],
            ["serviceRegistries": []],
            ["capacityProviderStrategy": []],
            ["deploymentController": ["type": "ECS"]],
            ["forceNewDeployment": false],
        ] as [JSONValue]
    )
    func whatTheServiceAlreadyHasIsNoChange(request: JSONValue) {
        #expect(difference(request).changes == [])
        #expect(difference(request).isEmpty)
    }

    @Test(
        arguments: [
            (["taskDefinition": "web:8"], "taskDefinition", .startsDeployment),
            (["taskDefinition": "web"], "taskDefinition", .startsDeployment),
            (
                ["networkConfiguration": ["awsvpcConfiguration": ["subnets": ["a", "c"]]]],
                "networkConfiguration.awsvpcConfiguration.subnets", .startsDeployment
            ),
            (["platformVersion": "1.4.0"], "platformVersion", .startsDeployment),
            (["loadBalancers": []], "loadBalancers", .startsDeployment),
            (["serviceRegistries": [["registryArn": "r"]]], "serviceRegistries", .startsDeployment),
            (
                ["serviceConnectConfiguration": ["enabled": false]], "serviceConnectConfiguration.enabled",
                .startsDeployment
            ),
            (["volumeConfigurations": [["name": "v"]]], "volumeConfigurations", .startsDeployment),
            (["vpcLatticeConfigurations": [["portName": "p"]]], "vpcLatticeConfigurations", .startsDeployment),
            (["desiredCount": 3], "desiredCount", .inPlace),
            (
                ["capacityProviderStrategy": [["capacityProvider": "FARGATE_SPOT"]]], "capacityProviderStrategy",
                .inPlace
            ),
            (["deploymentConfiguration": ["maximumPercent": 150]], "deploymentConfiguration.maximumPercent", .inPlace),
            (
                ["deploymentConfiguration": ["deploymentCircuitBreaker": ["rollback": false]]],
                "deploymentConfiguration.deploymentCircuitBreaker.rollback", .inPlace
            ),
            (["deploymentController": ["type": "EXTERNAL"]], "deploymentController.type", .inPlace),
            (["availabilityZoneRebalancing": "ENABLED"], "availabilityZoneRebalancing", .inPlace),
            (["placementConstraints": [["type": "distinctInstance"]]], "placementConstraints", .inPlace),
            (["placementStrategy": [["type": "random"]]], "placementStrategy", .inPlace),
            (["healthCheckGracePeriodSeconds": 60], "healthCheckGracePeriodSeconds", .inPlace),
            (["enableExecuteCommand": true], "enableExecuteCommand", .inPlace),
            (["enableECSManagedTags": true], "enableECSManagedTags", .inPlace),
            (["propagateTags": "SERVICE"], "propagateTags", .inPlace),
            (["quantumMode": true], "quantumMode", .unknown),
        ] as [(JSONValue, String, ServiceChange.Effect)]
    )
    func aChangeSaysWhatItStarts(request: JSONValue, name: String, effect: ServiceChange.Effect) {
        let changes = difference(request).changes
        #expect(changes.map(\.name) == [name])
        #expect(changes.map(\.effect) == [effect])
        #expect(difference(request).startsDeployment == (effect == .startsDeployment))
    }

    @Test func aChangeHoldsBothSides() {
        #expect(
            difference(["desiredCount": 4]).changes
                == [ServiceChange(name: "desiredCount", before: 2, after: 4, effect: .inPlace)]
        )
    }

    @Test func anUnknownFieldThatTheServiceHasTooIsNoChange() {
        #expect(difference(["deploymentConfiguration": ["futureKnob": 7]]).isEmpty)
    }

    @Test func aForcedDeploymentIsNoChangeButStartsOne() {
        let forced = difference(["forceNewDeployment": true])
        #expect(forced.changes.isEmpty)
        #expect(forced.startsDeployment && !forced.isEmpty)
    }

    @Test func unknownMembersOfTheServiceAreCarriedThrough() {
        let request: JSONValue = [
            "service": "web",
            "deploymentConfiguration": ["deploymentCircuitBreaker": ["enable": false, "rollback": false]],
        ]
        #expect(
            ServiceUpdateRequest.completed(request, from: Self.described)["deploymentConfiguration"]?.compact
                == #"{"deploymentCircuitBreaker":{"enable":false,"rollback":false,"resetOnHealthyTask":true,"#
                + #""thresholdConfiguration":{"type":"BOUNDED_PERCENT","value":50}},"futureKnob":7}"#
        )
    }

    @Test func whatTheUserWritesOfAnUnknownMemberStays() {
        let request: JSONValue = ["deploymentConfiguration": ["futureKnob": 8]]
        #expect(ServiceUpdateRequest.completed(request, from: Self.described) == request)
    }

    @Test func aRequestWithoutDeploymentConfigurationIsLeftAlone() {
        let request: JSONValue = ["service": "web", "desiredCount": 1]
        #expect(ServiceUpdateRequest.completed(request, from: Self.described) == request)
    }

    @Test(arguments: [
        (arn, "web:7", true), (arn, arn, true), ("web:7", "web:7", true), (arn, "web:8", false), ("web", "web", false),
        (arn, "arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7", false), (arn, "web", false),
    ])
    func theSameRevisionHasSeveralNames(one: String, other: String, same: Bool) {
        #expect(TaskDefinitionName.isSame(one, other) == same)
    }
}
