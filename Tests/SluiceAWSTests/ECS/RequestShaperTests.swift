import SluiceModel
import Testing

@testable import SluiceAWS

struct RequestShaperTests {
    private func shape(_ members: RequestNode.Member...) -> ShapedRequest {
        RequestShaper(.registerTaskDefinition).shape(.map(members))
    }

    private func container(_ members: RequestNode.Member...) -> ShapedRequest {
        shape(.init("containerDefinitions", .list([.map(members)])))
    }

    @Test func theSameWordBecomesTextOrNumberByPlace() {
        #expect(shape(.init("cpu", .plain("256"))).request == ["cpu": "256"])
        #expect(container(.init("cpu", .quoted("256"))).request == ["containerDefinitions": [["cpu": 256]]])
    }

    @Test func aQuotedNumberBecomesANumberWhereAWSWantsOne() {
        let shaped = container(.init("portMappings", .list([.map([.init("hostPort", .quoted("80"))])])))
        #expect(shaped.request == ["containerDefinitions": [["portMappings": [["hostPort": 80]]]]])
        #expect(shaped.problems.isEmpty)
    }

    @Test(arguments: [("true", true), ("True", true), ("false", false), (" FALSE ", false)])
    func truthValuesAreReadInAnyCase(text: String, value: Bool) {
        let shaped = container(.init("essential", .quoted(text)))
        #expect(shaped.request == ["containerDefinitions": [["essential": .bool(value)]]])
    }

    @Test func aTextThatCannotBeTheTypeIsAProblemWithItsPath() {
        let shaped = container(.init("portMappings", .list([.map([.init("hostPort", .plain("eighty"))])])))
        #expect(
            shaped.problems.map(\.description) == [
                "containerDefinitions[0].portMappings[0].hostPort must be a whole number, but is 'eighty'."
            ]
        )
    }

    @Test(arguments: ["1.5", "1e3", "012", "+1", "2147483648", "1 000"])
    func whatIsNoWholeNumberOf32BitsIsRefused(text: String) {
        #expect(container(.init("cpu", .plain(text))).problems.count == 1)
    }

    @Test(arguments: ["yes", "on", "1", "y"])
    func onlyTrueAndFalseAreTruthValues(text: String) {
        let problems = container(.init("essential", .plain(text))).problems
        #expect(problems.map(\.message) == ["must be true or false, but is '\(text)'"])
    }

    @Test func allProblemsAreListedAtOnce() {
        let shaped = shape(
            .init("family", .list([])),
            .init("containerDefinitions", .plain("web")),
            .init("runtimePlatform", .plain("ARM64"))
        )
        #expect(
            shaped.problems.map(\.description) == [
                "family must be text, but is a list.",
                "containerDefinitions must be a list, but is 'web'.",
                "runtimePlatform must be a map of fields, but is 'ARM64'.",
            ]
        )
    }

    @Test func aNearMissIsAnErrorThatSaysWhatWasMeant() {
        let shaped = RequestShaper(.updateService).shape(.map([.init("taskDefinitoin", .plain("web"))]))
        #expect(
            shaped.problems.map(\.description) == [
                "taskDefinitoin is no field that AWS knows; did you mean 'taskDefinition'?"
            ]
        )
        #expect(shaped.request == [:])
    }

    @Test func anotherCaseIsANearMiss() {
        #expect(
            container(.init("Image", .plain("web"))).problems.first?.path.description == "containerDefinitions[0].Image"
        )
    }

    @Test func anUnknownKeyPassesThroughAndIsNoted() {
        let shaped = container(
            .init("quantumMode", .map([.init("cores", .plain("80")), .init("on", .plain("true"))]))
        )
        #expect(shaped.request == ["containerDefinitions": [["quantumMode": ["cores": 80, "on": true]]]])
        #expect(shaped.unknownKeys.map(\.description) == ["containerDefinitions[0].quantumMode"])
        #expect(shaped.problems.isEmpty)
    }

    @Test func inAnUnknownFieldQuotedTextStaysText() {
        let shaped = shape(
            .init(
                "futureField",
                .list([.quoted("80"), .quoted("true"), .plain("80"), .plain("no"), .plain("null"), .plain("1.30")])
            )
        )
        #expect(shaped.request.compact == #"{"futureField":["80","true",80,"no",null,1.30]}"#)
    }

    @Test func namesOfAFreeMapAreNeverMisspelt() {
        let options = RequestNode.map([.init("awslogs-gruop", .plain("web")), .init("mode", .plain("true"))])
        let shaped = container(.init("logConfiguration", .map([.init("options", options)])))
        #expect(
            shaped.request["containerDefinitions"]?[0]?["logConfiguration"]
                == ["options": ["awslogs-gruop": "web", "mode": "true"]]
        )
        #expect(shaped.unknownKeys.isEmpty)
    }

    @Test func nothingLeavesAKnownFieldOut() {
        let shaped = RequestShaper(.updateService).shape(
            .map([
                .init("service", .plain("web")), .init("desiredCount", .quoted("")), .init("cluster", .plain("~")),
                .init("networkConfiguration", .plain("")),
            ])
        )
        #expect(shaped.request == ["service": "web"])
        #expect(shaped.problems.isEmpty)
    }

    @Test func anEmptyTextStaysWhereAWSWantsText() {
        let entry = RequestNode.map([.init("name", .plain("A")), .init("value", .quoted(""))])
        let shaped = container(.init("environment", .list([entry])))
        #expect(shaped.request == ["containerDefinitions": [["environment": [["name": "A", "value": ""]]]]])
    }

    @Test func anEmptyListStaysBecauseItMeansRemove() {
        let shaped = RequestShaper(.updateService).shape(.map([.init("loadBalancers", .list([]))]))
        #expect(shaped.request == ["loadBalancers": []])
    }

    @Test func aDocumentIsWhateverIsWritten() {
        let hook = RequestNode.map([.init("hookDetails", .map([.init("a", .plain("1")), .init("b", .quoted("1"))]))])
        let configuration = RequestNode.map([.init("lifecycleHooks", .list([hook]))])
        let shaped = RequestShaper(.updateService).shape(.map([.init("deploymentConfiguration", configuration)]))
        #expect(shaped.request.compact.contains(#"{"hookDetails":{"a":1,"b":"1"}}"#))
        #expect(shaped.unknownKeys.isEmpty)
    }

    @Test func percentagesMayHaveAFraction() {
        let linear = RequestNode.map([.init("linearConfiguration", .map([.init("stepPercent", .quoted("12.5"))]))])
        let shaped = RequestShaper(.updateService).shape(.map([.init("deploymentConfiguration", linear)]))
        #expect(shaped.request.compact == #"{"deploymentConfiguration":{"linearConfiguration":{"stepPercent":12.5}}}"#)
    }

    @Test func aRequestThatIsNoMapIsAProblem() {
        #expect(
            RequestShaper(.updateService).shape(.plain("web")).problems.map(\.description) == [
                "The request must be a map of fields, but is 'web'."
            ]
        )
    }

    @Test func aNameThatIsNoWordIsQuotedInPaths() {
        #expect(FieldPath.top["options"]["max-size"].description == "options['max-size']")
    }
}

extension RequestNode {
    static func plain(_ text: String) -> RequestNode { .scalar(text: text, isPlain: true) }
    static func quoted(_ text: String) -> RequestNode { .scalar(text: text, isPlain: false) }
}
