import SluiceModel
import Testing

@testable import SluiceAWS

struct TaskDefinitionDifferenceTests {
    private func changes(_ described: JSONValue?, _ desired: JSONValue) -> [DefinitionChange] {
        let wanted = CanonicalTaskDefinition(desired: desired)
        let known = described.map { CanonicalTaskDefinition(described: $0, against: wanted) }
        return TaskDefinitionDifference(from: known, to: wanted).changes
    }

    private func lines(_ described: JSONValue?, _ desired: JSONValue) -> [String] {
        changes(described, desired).map {
            "\($0.group): \($0.name) \($0.before?.compact ?? "-") > \($0.after?.compact ?? "-")"
        }
    }

    @Test func theSameHasNoDifference() {
        #expect(changes(TaskDefinitionSamples.described, TaskDefinitionSamples.desired).isEmpty)
    }

    @Test func changesAreGroupedByContainer() {
        let described: JSONValue = [
            "cpu": "256",
            "containerDefinitions": [
                [
                    "name": "web", "image": "web:1",
                    "environment": [["name": "COLOR", "value": "red"], ["name": "OLD", "value": "x"]],
                    "secrets": [["name": "KEY", "valueFrom": "/a"]],
                    "portMappings": [["containerPort": 80]],
                ]
            ],
        ]
        let desired: JSONValue = [
            "cpu": "512",
            "containerDefinitions": [
                [
                    "name": "web", "image": "web:2",
                    "environment": [["name": "COLOR", "value": "blue"], ["name": "NEW", "value": "y"]],
                    "secrets": [["name": "KEY", "valueFrom": "/b"]],
                    "portMappings": [["containerPort": 81]],
                    "logConfiguration": ["logDriver": "awslogs"],
                ]
            ],
        ]
        #expect(
            lines(described, desired) == [
                #"task: cpu "256" > "512""#,
                #"container web: environment COLOR "red" > "blue""#,
                #"container web: environment NEW - > "y""#,
                #"container web: environment OLD "x" > -"#,
                #"container web: image "web:1" > "web:2""#,
                #"container web: logConfiguration.logDriver - > "awslogs""#,
                #"container web: portMappings 80/tcp {"containerPort":80} > -"#,
                #"container web: portMappings 81/tcp - > {"containerPort":81}"#,
                #"container web: secrets KEY "/a" > "/b""#,
            ]
        )
    }

    @Test func anAddedContainerIsAllNew() {
        let old: JSONValue = ["containerDefinitions": [["name": "web", "image": "web:1"]]]
        let new: JSONValue = [
            "containerDefinitions": [["name": "web", "image": "web:1"], ["name": "log", "image": "log:1"]]
        ]
        #expect(lines(old, new) == [#"container log: image - > "log:1""#])
        #expect(lines(new, old) == [#"container log: image "log:1" > -"#])
    }

    @Test func withNothingDescribedEverythingIsNew() {
        #expect(lines(nil, ["family": "web"]) == [#"task: family - > "web""#])
    }

    @Test func aNameThatIsSetTwiceShowsTheWholeList() {
        let entries: JSONValue = [["name": "A", "value": "1"], ["name": "A", "value": "2"]]
        let desired: JSONValue = ["containerDefinitions": [["name": "web", "environment": entries]]]
        #expect(changes(["containerDefinitions": [["name": "web"]]], desired).map(\.name) == ["environment"])
    }
}
