import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

/// What is in stores out there must be readable for ever: these texts may grow a line, and never change.
struct StoredFormTests {
    private static let end = DeploymentEnd(.rolledBack, cause: .timedOut, reason: "Too slow.")
    private static let answer: JSONValue = ["arn": "a:b", "n": .number(JSONNumber("1.30") ?? JSONNumber(0))]

    static let facts: [(DeploymentFact, String)] = [
        (
            .started(by: .sample()),
            #"{"started":{"by":{"host":"build-1","processID":42,"since":1800000000123,"user":"ada"}}}"#
        ),
        (
            .resumed(by: .sample(), choice: .ignore),
            #"{"resumed":{"by":{"host":"build-1","processID":42,"since":1800000000123,"user":"ada"},"choice":"ignore"}}"#
        ),
        (.stepStarted(step: "Web", attempt: 2), #"{"stepStarted":{"attempt":2,"step":"Web"}}"#),
        (.stepSkipped(step: "Web", reason: "Disabled."), #"{"stepSkipped":{"reason":"Disabled.","step":"Web"}}"#),
        (
            .intent(step: "Web", key: "register", facts: answer),
            #"{"intent":{"facts":"{\"arn\":\"a:b\",\"n\":1.30}","key":"register","step":"Web"}}"#
        ),
        (
            .result(step: "Web", key: "register", answer: .null),
            #"{"result":{"answer":"null","key":"register","step":"Web"}}"#
        ),
        (
            .interventionAsked(step: "Look", instructions: "Well?"),
            #"{"interventionAsked":{"instructions":"Well?","step":"Look"}}"#
        ),
        (
            .interventionDecided(step: "Look", decision: .init(isApproved: true, by: "ada", notes: "Good.")),
            #"{"interventionDecided":{"decision":{"by":"ada","isApproved":true,"notes":"Good."},"step":"Look"}}"#
        ),
        (.log(step: nil, level: .highlight, text: "a/b"), #"{"log":{"level":"highlight","text":"a/b"}}"#),
        (
            .output(step: "Web", name: "Arn", value: "a"),
            #"{"output":{"name":"Arn","step":"Web","value":"a"}}"#
        ),
        (.output(step: "Web", name: "Token", value: nil), #"{"output":{"name":"Token","step":"Web"}}"#),
        (
            .sealedOutput(
                step: "Web",
                name: "Token",
                value: SealedText(keyID: "3f9a0c41d2b7e865", payload: "aGVsbG8=")
            ),
            #"{"sealedOutput":{"name":"Token","step":"Web","value":"v1:3f9a0c41d2b7e865:aGVsbG8="}}"#
        ),
        (
            .stepEnded(step: "Web", end: end),
            #"{"stepEnded":{"end":{"cause":"TimedOut","outcome":"RolledBack","reason":"Too slow."},"step":"Web"}}"#
        ),
        (.cancelRequested(by: "ada", leave: true), #"{"cancelRequested":{"by":"ada","leave":true}}"#),
        (
            .rollbackStarted(step: "Web", cause: DeploymentEnd(.failed)),
            #"{"rollbackStarted":{"cause":{"outcome":"Failed","reason":""},"step":"Web"}}"#
        ),
        (
            .rollbackEnded(step: "Web", end: .restored("web:3")),
            #"{"rollbackEnded":{"end":{"restored":{"_0":"web:3"}},"step":"Web"}}"#
        ),
        (
            .rollbackEnded(step: "Web", end: .nothingToRestore("It was new.")),
            #"{"rollbackEnded":{"end":{"nothingToRestore":{"_0":"It was new."}},"step":"Web"}}"#
        ),
        (
            .rollbackEnded(step: "Web", end: .failed("Denied.")),
            #"{"rollbackEnded":{"end":{"failed":{"_0":"Denied."}},"step":"Web"}}"#
        ),
        (.ended(DeploymentEnd(.noChange)), #"{"ended":{"_0":{"outcome":"NoChange","reason":""}}}"#),
    ]

    @Test(arguments: facts)
    func aFactIsStoredAsItAlwaysWas(_ fact: DeploymentFact, _ text: String) throws {
        #expect(try StoredJSON.encode(fact) == text)
        #expect(try StoredJSON.decode(DeploymentFact.self, from: text) == fact)
    }

    @Test func aFreezeOverrideIsStoredAsItAlwaysWas() throws {
        let override = FreezeOverride(freezes: ["Year end"], reason: "mends the checkout")
        let text = #"{"freezes":["Year end"],"reason":"mends the checkout"}"#
        #expect(try StoredJSON.encode(override) == text)
        #expect(try StoredJSON.decode(FreezeOverride.self, from: text) == override)
    }

    @Test func everyKindOfFactIsAmongThem() {
        #expect(Set(Self.facts.map(\.0.kind)).count == DeploymentFact.kinds)
    }

    @Test func aReleaseIsStoredAsItAlwaysWas() throws {
        #expect(try StoredJSON.encode(Release.sample()) == Self.release)
        #expect(try StoredJSON.decode(Release.self, from: Self.release) == .sample())
    }

    /// Members that are left out where there is nothing to say.
    @Test func whatAReleaseMayHaveIsStoredAsItAlwaysWas() throws {
        let git = GitState(commit: "0123abc", isDirty: false, ref: "refs/heads/main")
        #expect(try StoredJSON.encode(git) == #"{"commit":"0123abc","isDirty":false,"ref":"refs/heads/main"}"#)
        let field = CustomField(name: "Ticket", value: "OPS-7")
        #expect(try StoredJSON.encode([field]) == #"[{"name":"Ticket","value":"OPS-7"}]"#)
        let text = Self.release.replacing(
            #""git":{"#,
            with: #""customFields":[{"name":"Ticket","value":"OPS-7"}],"git":{"#
        )
        let release = try StoredJSON.decode(Release.self, from: text)
        #expect(release.customFields == [field])
        #expect(try StoredJSON.encode(release) == text)
    }

    private static let release = #"""
        {"channel":"Default","createdAt":1800000000123,"createdBy":"ada","git":{"commit":"0123abc",\#
        "isDirty":true},"notes":"First.","packages":[{"digest":"sha256:1.0.0","feed":"ecr","id":"hello-color",\#
        "name":"web","pin":true,"platformDigests":["sha256:arm-1.0.0"],"pushedAt":1800000000123,\#
        "repository":"registry.example.com/hello-color","step":"Register","version":"1.0.0"}],"project":"web",\#
        "rollback":"failed-step","steps":[{"channels":["Default"],"condition":{"variable":{"_0":"#{Go}"}},\#
        "environments":["dev"],"excludedEnvironments":["prod"],"isDisabled":false,"isRequired":true,\#
        "location":{"column":7,"file":"projects/web.yaml","line":3},"name":"Register","packages":[{"feed":"ecr",\#
        "id":"hello-color","location":{"column":7,"file":"projects/web.yaml","line":3},"name":"web",\#
        "pin":true}],"parameters":[{"location":{"column":7,"file":"projects/web.yaml","line":3},"name":"region",\#
        "value":{"scalar":{"isPlain":true,"text":"eu-west-1"}}}],"retries":{"backoffSeconds":5,"count":2},\#
        "timeoutSeconds":600,"type":"register-task-definition","with":{"map":{"_0":[{"name":"family",\#
        "value":{"scalar":{"isPlain":false,"text":"#{TaskName}"}}},{"name":"cpu",\#
        "value":{"list":{"_0":[{"scalar":{"isPlain":true,"text":"1.30"}}]}}}]}}}],\#
        "variables":[{"entry":{"isSensitive":false,"kind":"text","location":{"column":7,\#
        "file":"projects/web.yaml","line":3},"name":"Color","scope":{"channels":["Default"],\#
        "environments":["dev"],"steps":["Register"]},"value":{"text":{"_0":"#f00"}}},\#
        "precedence":{"project":{}},"set":"web"},{"entry":{"isSensitive":true,"kind":"text",\#
        "location":{"column":7,"file":"projects/web.yaml","line":3},"name":"Token","scope":{"channels":[],\#
        "environments":[],"steps":[]},"value":{"environment":{"_0":"TOKEN"}}},"precedence":{"library":{"_0":1}},\#
        "set":"web"}],"version":"1.0.0"}
        """#
}

extension DeploymentFact {
    fileprivate static let kinds = 16

    /// Spelled out so that a new case does not compile until it has a place here.
    fileprivate var kind: Int {
        switch self {
        case .started: 1
        case .resumed: 2
        case .stepStarted: 3
        case .stepSkipped: 4
        case .intent: 5
        case .result: 6
        case .log: 7
        case .output: 8
        case .stepEnded: 9
        case .cancelRequested: 10
        case .rollbackStarted: 11
        case .rollbackEnded: 12
        case .ended: 13
        case .sealedOutput: 14
        case .interventionAsked: 15
        case .interventionDecided: 16
        }
    }
}
