import SluiceModel
import Testing

struct TenantProgressionTests {
    private let environments = ["dev", "test", "prod"]

    /// In test and prod.
    private let acme = tenant("acme", in: ["test", "prod"])

    private static func tenant(_ name: String, in environments: [String]) -> Tenant {
        Tenant(
            name: name,
            connections: [.init(project: "web", environments: environments, location: .line(1))],
            location: .line(1)
        )
    }

    private func refusal(_ story: Story, into environment: String, for tenant: Tenant?) -> EntryRefusal? {
        Progression(
            of: story[1],
            by: .sample([]),
            over: environments,
            for: tenant.map { Audience(of: $0, project: "web") } ?? .nobody,
            now: story.now
        ).refusal(toEnter: environment)
    }

    @Test func whatOneTenantHadSaysNothingOfAnother() {
        var story = Story()
        story.deploy(1, to: "dev")
        story.deploy(1, to: "test", for: "acme")
        #expect(refusal(story, into: "prod", for: acme) == nil)
        #expect(refusal(story, into: "prod", for: Self.tenant("initech", in: ["test", "prod"])) != nil)
        #expect(refusal(story, into: "prod", for: nil) != nil)
    }

    @Test func whereATenantIsNotConnectedAnyonesSuccessCounts() {
        var story = Story()
        #expect(refusal(story, into: "test", for: acme) != nil)
        story.deploy(1, to: "dev", for: "initech")
        #expect(refusal(story, into: "test", for: acme) == nil)
        #expect(refusal(story, into: "test", for: nil) != nil)
    }

    @Test func preventionIsJudgedByThePhasesOfTheTenant() {
        var story = Story()
        story.deploy(1, to: "dev")
        story.deploy(1, to: "test", for: "acme")
        story.prevent(1)
        #expect(refusal(story, into: "test", for: acme) == nil)
        #expect(refusal(story, into: "test", for: Self.tenant("initech", in: ["test"])) != nil)
    }
}
