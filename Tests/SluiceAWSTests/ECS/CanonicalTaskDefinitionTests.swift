import SluiceModel
import Testing

@testable import SluiceAWS

struct CanonicalTaskDefinitionTests {
    private func isSame(_ desired: JSONValue, _ described: JSONValue) -> Bool {
        let wanted = CanonicalTaskDefinition(desired: desired)
        return CanonicalTaskDefinition(described: described, against: wanted) == wanted
    }

    private func isSame(web desired: JSONObject, as described: JSONObject, mode: JSONValue = "awsvpc") -> Bool {
        isSame(Self.task(web: desired, mode: mode), Self.task(web: described, mode: mode))
    }

    private static func task(web: JSONObject, mode: JSONValue) -> JSONValue {
        var container: JSONObject = ["name": "web", "image": "web:1"]
        for (name, value) in web { container[name] = value }
        return ["family": "web", "networkMode": mode, "containerDefinitions": [.object(container)]]
    }

    @Test func whatAWSDescribesOfWhatWasRegisteredIsTheSame() {
        #expect(isSame(TaskDefinitionSamples.desired, TaskDefinitionSamples.described))
    }

    @Test func aChangedImageIsNotTheSame() {
        #expect(!isSame(web: ["image": "web:2"], as: ["image": "web:1"]))
    }

    @Test(
        arguments: [
            (["cpu": 0], [:]),
            (["essential": true], [:]),
            (["environment": []], [:]),
            (["environment": [["name": "A"]]], ["environment": [["name": "A", "value": ""]]]),
            (
                ["environment": [["name": "A", "value": "1"], ["name": "B", "value": "2"]]],
                ["environment": [["value": "2", "name": "B"], ["name": "A", "value": "1"]]]
            ),
            (
                ["secrets": [["name": "A", "valueFrom": "/a"], ["name": "B", "valueFrom": "/b"]]],
                ["secrets": [["name": "B", "valueFrom": "/b"], ["name": "A", "valueFrom": "/a"]]]
            ),
            (
                ["portMappings": [["containerPort": 80]]],
                ["portMappings": [["containerPort": 80, "hostPort": 80, "protocol": "tcp"]]]
            ),
            (
                ["healthCheck": ["command": ["CMD", "a"]]],
                ["healthCheck": ["command": ["CMD", "a"], "interval": 30, "timeout": 5, "retries": 3]]
            ),
            (
                [
                    "dependsOn": [
                        ["containerName": "a", "condition": "START"], ["containerName": "b", "condition": "START"],
                    ]
                ],
                [
                    "dependsOn": [
                        ["containerName": "b", "condition": "START"], ["containerName": "a", "condition": "START"],
                    ]
                ]
            ),
            (
                [
                    "ulimits": [
                        ["name": "nofile", "softLimit": 1, "hardLimit": 2],
                        ["name": "core", "softLimit": 1, "hardLimit": 2],
                    ]
                ],
                [
                    "ulimits": [
                        ["name": "core", "softLimit": 1, "hardLimit": 2],
                        ["name": "nofile", "softLimit": 1, "hardLimit": 2],
                    ]
                ]
            ),
            (
                ["mountPoints": [["containerPath": "/a", "readOnly": false]]],
                ["mountPoints": [["containerPath": "/a"]]]
            ),
            (["user": ""], [:]),
            (["versionConsistency": "enabled"], [:]),
            (["memory": 256], ["memory": .number(JSONNumber(256))]),
        ] as [(JSONObject, JSONObject)]
    )
    func theseMeanTheSame(one: JSONObject, other: JSONObject) {
        #expect(isSame(web: one, as: other))
        #expect(isSame(web: other, as: one))
    }

    @Test(
        arguments: [
            (["command": ["a", "b"]], ["command": ["b", "a"]]),
            (["entryPoint": ["a", "b"]], ["entryPoint": ["b", "a"]]),
            (["healthCheck": ["command": ["a", "b"]]], ["healthCheck": ["command": ["b", "a"]]]),
            (["command": ["sh", ""]], ["command": ["sh"]]),
            (["environment": [["name": "A", "value": ""]]], [:]),
            (["dockerLabels": ["a": ""]], [:]),
            (["essential": false], [:]),
            (
                ["environmentFiles": [["value": "a"], ["value": "b"]]],
                ["environmentFiles": [["value": "b"], ["value": "a"]]]
            ),
        ] as [(JSONObject, JSONObject)]
    )
    func theseDoNot(one: JSONObject, other: JSONObject) {
        #expect(!isSame(web: one, as: other))
        #expect(!isSame(web: other, as: one))
    }

    @Test func withABridgeTheHostPortCounts() {
        let (fixed, free): (JSONObject, JSONObject) = (
            ["portMappings": [["containerPort": 80, "hostPort": 80]]],
            ["portMappings": [["containerPort": 80, "hostPort": 0]]]
        )
        #expect(!isSame(web: fixed, as: free, mode: "bridge"))
        #expect(isSame(web: free, as: ["portMappings": [["containerPort": 80]]], mode: "bridge"))
    }

    @Test(arguments: [("1 vCPU", "1024"), ("0.5 vcpu", "512"), ("1024", "1024")])
    func unitsOfCPUMakeNoDifference(one: String, other: String) {
        #expect(isSame(["family": "web", "cpu": .string(one)], ["family": "web", "cpu": .string(other)]))
    }

    @Test(arguments: [("2 GB", "2048"), ("0.5GB", "512")])
    func unitsOfMemoryMakeNoDifference(one: String, other: String) {
        #expect(isSame(["family": "web", "memory": .string(one)], ["family": "web", "memory": .string(other)]))
    }

    @Test func tagsAreNoPartOfIt() {
        #expect(isSame(["family": "web", "tags": [["key": "a", "value": "b"]]], ["family": "web"]))
    }

    @Test func aFieldThatOnlyAWSHasAndNobodyKnowsIsNoChange() {
        #expect(isSame(web: [:], as: ["quantumMode": ["cores": 2]]))
    }

    @Test func aKnownFieldThatOnlyAWSHasIsAChange() {
        #expect(!isSame(web: [:], as: ["user": "root"]))
    }

    @Test func anUnknownFieldThatBothHaveIsCompared() {
        #expect(isSame(web: ["quantumMode": ["a": 1, "b": 2]], as: ["quantumMode": ["b": 2, "a": 1]]))
        #expect(!isSame(web: ["quantumMode": ["cores": 1]], as: ["quantumMode": ["cores": 2]]))
        #expect(!isSame(web: ["quantumMode": ["cores": 1]], as: [:]))
    }

    @Test func anUnknownFieldCountsInTheContainerThatAsksForItOnly() {
        let desired: JSONValue = ["containerDefinitions": [["name": "a", "x": 1], ["name": "b"]]]
        #expect(isSame(desired, ["containerDefinitions": [["name": "a", "x": 1], ["name": "b", "x": 2]]]))
    }

    @Test func emptyTextsOfOlderEndpointsAreNothing() {
        #expect(isSame(["family": "web"], ["family": "web", "taskRoleArn": "", "pidMode": "", "volumes": []]))
    }
}
