import SluiceModel
import Testing

@testable import SluiceAWS

struct ServiceUpdateValidationTests {
    private func says(_ request: JSONObject, _ described: JSONValue? = nil) -> [String] {
        var update = request
        if update["service"] == nil { update["service"] = "web" }
        return ServiceUpdateValidation.problems(in: .object(update), described: described).map(\.description)
    }

    @Test func aSoundUpdateHasNoProblems() {
        #expect(
            says([
                "cluster": "prod", "taskDefinition": "web:7", "desiredCount": 2,
                "deploymentConfiguration": ["maximumPercent": 200, "minimumHealthyPercent": 100],
            ]).isEmpty
        )
    }

    @Test(
        arguments: [
            (["service": ""], "service is missing."),
            (
                ["service": "my web"],
                "service must be an ARN or a name of at most 255 letters, digits, '_' and '-', but is 'my web'."
            ),
            (["desiredCount": -1], "desiredCount must be 0 to 2147483647, but is -1."),
            (
                ["launchType": "FARGATE"],
                "launchType is no field of UpdateService: a change of launch type goes through capacityProviderStrategy."
            ),
            (["tags": []], "tags is no field of UpdateService: tags of a service are set by TagResource."),
            (["clientToken": "x"], "clientToken is no field of UpdateService: an update has none."),
            (["propagateTags": "service"], "propagateTags must be TASK_DEFINITION, SERVICE or NONE, but is 'service'."),
            (
                ["placementConstraints": .array(Array(repeating: ["type": "distinctInstance"], count: 11))],
                "placementConstraints has 11 constraints, but AWS takes at most 10."
            ),
            (
                ["placementStrategy": .array(Array(repeating: ["type": "random"], count: 6))],
                "placementStrategy has 6 strategies, but AWS takes at most 5."
            ),
            (
                ["capacityProviderStrategy": [["base": 1], ["base": 1]]],
                "capacityProviderStrategy has more than one base, but only one provider may have one."
            ),
            (
                ["networkConfiguration": ["awsvpcConfiguration": ["subnets": []]]],
                "networkConfiguration.awsvpcConfiguration.subnets must hold at least one subnet."
            ),
            (
                [
                    "networkConfiguration": [
                        "awsvpcConfiguration": ["subnets": .array(Array(repeating: "s", count: 17))]
                    ]
                ],
                "networkConfiguration.awsvpcConfiguration.subnets has 17 subnets, but AWS takes at most 16."
            ),
            (
                [
                    "networkConfiguration": [
                        "awsvpcConfiguration": ["subnets": ["a"], "securityGroups": ["1", "2", "3", "4", "5", "6"]]
                    ]
                ],
                "networkConfiguration.awsvpcConfiguration.securityGroups has 6 security groups, but AWS takes at most 5."
            ),
            (
                ["networkConfiguration": ["awsvpcConfiguration": ["subnets": ["a"], "assignPublicIp": "true"]]],
                "networkConfiguration.awsvpcConfiguration.assignPublicIp must be ENABLED or DISABLED, but is 'true'."
            ),
        ] as [(JSONObject, String)]
    )
    func aBrokenRuleIsSaid(request: JSONObject, says expected: String) {
        #expect(says(request) == [expected])
    }

    @Test(
        arguments: [
            (["minimumHealthyPercent": 101], "minimumHealthyPercent must be 0 to 100, but is 101."),
            (["maximumPercent": 0], "maximumPercent must be a percentage above 0, but is 0."),
            (["deploymentCircuitBreaker": ["enable": true]], "deploymentCircuitBreaker.rollback is missing."),
            (
                ["deploymentCircuitBreaker": ["enable": false, "rollback": true]],
                "deploymentCircuitBreaker.rollback does nothing while the circuit breaker is off."
            ),
            (["alarms": ["enable": true, "rollback": true]], "alarms.alarmNames is missing."),
            (
                ["alarms": ["enable": true, "rollback": true, "alarmNames": []]],
                "alarms.alarmNames is empty, so nothing would be watched."
            ),
            (["strategy": "BLUEGREEN"], "strategy must be ROLLING, BLUE_GREEN, LINEAR or CANARY, but is 'BLUEGREEN'."),
            (["strategy": "BLUE_GREEN"], "bakeTimeInMinutes is missing; the strategy BLUE_GREEN needs it."),
            (
                ["strategy": "BLUE_GREEN", "bakeTimeInMinutes": 1441],
                "bakeTimeInMinutes must be 0 to 1440 minutes, but is 1441."
            ),
            (
                ["strategy": "LINEAR", "linearConfiguration": ["stepPercent": 2]],
                "linearConfiguration.stepPercent must be 3.0 to 100.0 in steps of 0.1, but is 2."
            ),
            (
                ["strategy": "LINEAR", "linearConfiguration": ["stepBakeTimeInMinutes": -1]],
                "linearConfiguration.stepBakeTimeInMinutes must be 0 to 1440 minutes, but is -1."
            ),
            (
                ["strategy": "CANARY", "canaryConfiguration": ["canaryPercent": 0]],
                "canaryConfiguration.canaryPercent must be 0.1 to 100.0 in steps of 0.1, but is 0."
            ),
            (
                ["strategy": "CANARY", "canaryConfiguration": ["canaryBakeTimeInMinutes": 1441]],
                "canaryConfiguration.canaryBakeTimeInMinutes must be 0 to 1440 minutes, but is 1441."
            ),
            (
                ["canaryConfiguration": ["canaryPercent": 5]],
                "canaryConfiguration belongs to the strategy CANARY, but the strategy is ROLLING."
            ),
            (
                [
                    "lifecycleHooks": [
                        [
                            "targetType": "PAUSE", "lifecycleStages": ["PRE_SCALE_UP"],
                            "timeoutConfiguration": ["timeoutInMinutes": 20_161, "action": "ROLLBACK"],
                        ]
                    ]
                ],
                "lifecycleHooks[0].timeoutConfiguration.timeoutInMinutes must be 1 to 20160 minutes, but is 20161."
            ),
            (
                ["lifecycleHooks": [["targetType": "PAUSE"]]], "lifecycleHooks[0].lifecycleStages is missing."
            ),
        ] as [(JSONObject, String)]
    )
    func aBrokenRuleOfTheDeploymentIsSaid(configuration: JSONObject, says expected: String) {
        let path = "deploymentConfiguration."
        #expect(says(["deploymentConfiguration": .object(configuration)]) == [path + expected])
    }

    @Test(arguments: [
        (1, 100, 100, false), (2, 100, 100, false), (1, 150, 100, false), (2, 150, 100, true), (1, 200, 100, true),
        (1, 100, 50, false), (2, 100, 50, true), (1, 100, 0, true), (0, 100, 100, true), (3, 133, 100, false),
        (4, 125, 100, true),
    ])
    func roomIsWhatRoundingLeaves(desired: Int, maximum: Int, minimum: Int, room: Bool) {
        #expect(
            RolloutRoomRule.hasRoom(desired: desired, maximumPercent: maximum, minimumHealthyPercent: minimum) == room
        )
    }

    @Test func anUpdateThatWouldNeverEndIsRefused() {
        let said = says([
            "desiredCount": 1, "deploymentConfiguration": ["maximumPercent": 100, "minimumHealthyPercent": 100],
        ])
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("deploymentConfiguration leaves no room to replace a task") == true)
    }

    @Test func whatTheUpdateLeavesAloneIsTakenFromTheService() {
        let described: JSONValue = [
            "desiredCount": 1, "deploymentConfiguration": ["maximumPercent": 100, "minimumHealthyPercent": 100],
        ]
        #expect(says(["taskDefinition": "web:8"], described).count == 1)
        #expect(says(["desiredCount": 0], described).isEmpty)
    }

    @Test(arguments: ["DRAINING", "INACTIVE"])
    func aDeletedServiceCannotBeUpdated(status: String) {
        #expect(
            says(["desiredCount": 1], ["status": .string(status)]) == [
                "service names 'web', which is \(status): it was deleted; create it again first."
            ]
        )
    }

    @Test func aDaemonMayHaveNoRoomAbove() {
        #expect(says(["deploymentConfiguration": ["maximumPercent": 100]], ["schedulingStrategy": "DAEMON"]).isEmpty)
    }

    @Test func codeDeployKeepsTheTaskDefinitionToItself() {
        let described: JSONValue = ["deploymentController": ["type": "CODE_DEPLOY"]]
        #expect(
            says(["taskDefinition": "web:8", "desiredCount": 2], described) == [
                "taskDefinition cannot be updated, because the service has the deployment controller CODE_DEPLOY: "
                    + "deploy it with CodeDeploy, or move it to ECS with deploymentController: { type: ECS }."
            ]
        )
        #expect(says(["taskDefinition": "web:8", "deploymentController": ["type": "ECS"]], described).isEmpty)
    }

    @Test func anExternalControllerTakesNoForcedDeployment() {
        #expect(says(["forceNewDeployment": true], ["deploymentController": ["type": "EXTERNAL"]]).count == 1)
    }
}
