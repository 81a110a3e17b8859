import SluiceAWS
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("What the journal keeps of an update")
struct RolloutJournalTests {
    private let request: JSONValue = [
        "cluster": "dev", "service": "web", "taskDefinition": .string(.definition("web:2")), "desiredCount": 3,
    ]
    private let before = ServiceDescription.sample(
        definition: "web:1",
        deployments: [.deployment("ecs-svc/1", state: "COMPLETED", definition: "web:1")],
        events: [("e1", "steady")]
    )

    private func journal(_ service: ServiceDescription? = nil, _ request: JSONValue? = nil) throws -> RolloutJournal {
        RolloutJournal(
            before: try UpdateServicePlan(
                step: .sample(),
                name: ServiceName(cluster: "dev", service: "web"),
                request: request ?? self.request,
                service: service ?? before,
                unknownKeys: [],
                warnings: []
            )
        )
    }

    @Test func itKnowsWhatWasThereBefore() throws {
        let journal = try journal()
        #expect(journal.previousDefinition == .definition("web:1"))
        #expect(journal.lastEvent == "e1")
        #expect(journal.wasSteady)
        #expect(journal.changesNothing)
        #expect(journal.deploymentID == "ecs-svc/1")
        #expect(journal.name == ServiceName(cluster: "dev", service: "web"))
    }

    @Test func whatDidNotRunIsNothingToGoBackTo() throws {
        let failing = JSONValue.deployment("ecs-svc/1", state: "IN_PROGRESS", definition: "web:1")
        #expect(try !journal(.sample(deployments: [failing])).wasSteady)
        let done = JSONValue.deployment("ecs-svc/1", state: "COMPLETED", definition: "web:1")
        #expect(try !journal(.sample(desired: 0, running: 0, deployments: [done])).wasSteady)
    }

    @Test func theRestorationPutsBackEverySettingThatIsChangedAndNoOther() throws {
        #expect(
            try journal().restoration
                == [
                    "cluster": "dev", "service": "web", "taskDefinition": .string(.definition("web:1")),
                    "desiredCount": 2,
                ]
        )
    }

    @Test func aNestedSettingIsPutBackWhole() throws {
        let configuration: JSONValue = ["maximumPercent": 200, "minimumHealthyPercent": 100]
        let service = ServiceDescription.sample(
            definition: "web:1",
            deployments: [.deployment("ecs-svc/1", state: "COMPLETED", definition: "web:1")],
            settings: ["deploymentConfiguration": configuration]
        )
        let request: JSONValue = ["service": "web", "deploymentConfiguration": ["maximumPercent": 150]]
        let journal = try journal(service, request)
        #expect(journal.restoration["deploymentConfiguration"] == configuration)
        #expect(journal.restoration["desiredCount"] == nil)
    }

    @Test func theAnswerTellsWhichDeploymentIsOurs() throws {
        let answer = try journal().started(.sample(deployments: [.deployment("ecs-svc/2")]))
        let resumed = RolloutJournal(facts: try journal().facts, answer: answer)
        #expect(resumed.deploymentID == "ecs-svc/2")
        #expect(!resumed.changesNothing)
    }

    @Test func aLaterLookFindsOurDeployment() throws {
        let ours = ServiceDescription.sample(
            desired: 3,
            definition: "web:2",
            deployments: [.deployment("ecs-svc/2"), .deployment("ecs-svc/1", "ACTIVE", definition: "web:1")]
        )
        #expect(try journal().adopted(from: ours, by: request)?["deployment"] == "ecs-svc/2")
    }

    @Test func aServiceThatShowsNothingOfItIsNotAdopted() throws {
        #expect(try journal().adopted(from: before, by: request) == nil)
        let half = ServiceDescription.sample(desired: 2, definition: "web:2", deployments: [.deployment("ecs-svc/2")])
        #expect(try journal().adopted(from: half, by: request) == nil)
    }

    @Test func aChangeInPlaceStartsNoDeploymentAndIsAdoptedAllTheSame() throws {
        let request: JSONValue = ["service": "web", "desiredCount": 3]
        let after = ServiceDescription.sample(
            desired: 3,
            definition: "web:1",
            deployments: [.deployment("ecs-svc/1", state: "COMPLETED", definition: "web:1")]
        )
        #expect(try journal(nil, request).adopted(from: after, by: request)?["deployment"] == "ecs-svc/1")
    }

    @Test func aForcedDeploymentIsAdoptedOnlyWhereThereIsANewOne() throws {
        let request: JSONValue = ["service": "web", "forceNewDeployment": true]
        #expect(try journal(nil, request).adopted(from: before, by: request) == nil)
        let after = ServiceDescription.sample(
            definition: "web:1",
            deployments: [
                .deployment("ecs-svc/2", definition: "web:1"), .deployment("ecs-svc/1", "ACTIVE", definition: "web:1"),
            ]
        )
        #expect(try journal(nil, request).adopted(from: after, by: request)?["deployment"] == "ecs-svc/2")
    }

    @Test func whatWasStoredIsReadBack() throws {
        let journal = try journal()
        let stored = RolloutJournal(facts: try JSONParser.parse(journal.facts.compact))
        #expect(stored.restoration == journal.restoration)
        #expect(stored.wasSteady == journal.wasSteady)
    }
}
