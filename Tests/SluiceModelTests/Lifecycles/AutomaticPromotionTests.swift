import SluiceModel
import Testing

struct AutomaticPromotionTests {
    private let phases: [Phase] = [
        .sample(["dev"]), .sample(["test"], automatic: ["test"]), .sample(["prod"], automatic: ["prod"], soak: 0),
    ]

    private func candidates(
        _ story: Story,
        _ phases: [Phase]? = nil,
        tenanted: Tenanting = .no,
        tenants: [Tenant] = []
    ) -> [AutomaticDeployment] {
        Self.promotion(phases ?? self.phases, at: story, tenanted, tenants).candidates(story.newestFirst)
    }

    static func promotion(
        _ phases: [Phase],
        at story: Story,
        _ tenanted: Tenanting = .no,
        _ tenants: [Tenant] = [],
        channels: [Channel] = []
    ) -> AutomaticPromotion {
        let project = Project(
            name: "web",
            lifecycle: nil,
            versioning: nil,
            variableSets: [],
            channels: channels,
            steps: [],
            rollback: .failedStep,
            tenanted: tenanted,
            location: .line(1)
        )
        let definitions = Definitions(
            environments: ["dev", "test", "prod"].map { Environment(name: $0, location: .line(1)) },
            lifecycles: [.sample(phases)],
            projects: [project],
            tenants: tenants
        )
        return AutomaticPromotion(of: project, in: definitions, now: story.now)
    }

    /// `2.0.0 to test`, each that is due.
    private func due(_ story: Story, _ phases: [Phase]? = nil) -> [String] {
        candidates(story, phases).filter { $0.obstacle == nil }.map { "\($0.version) to \($0.environment)" }
    }

    @Test func aReleaseGoesOnAfterItSucceededInThePhaseBefore() {
        var story = Story()
        story.deploy(1, to: "dev", ending: nil)
        #expect(due(story) == [])
        story.deploy(1, to: "dev")
        #expect(due(story) == ["1.0.0 to test"])
        story.deploy(1, to: "test")
        #expect(due(story) == ["1.0.0 to prod"])
        story.deploy(1, to: "prod", ending: .noChange)
        #expect(due(story) == [])
    }

    @Test func anAutomaticFirstPhaseTakesANewRelease() {
        var story = Story()
        story[1] = story[1]
        #expect(due(story, [.sample(["dev"], automatic: ["dev"])]) == ["1.0.0 to dev"])
    }

    @Test func anOptionalPhaseIsReachedLikeAnyOther() {
        let phases: [Phase] = [
            .sample(["dev"]), .sample(["test"], optional: true, automatic: ["test"]),
            .sample(["prod"], automatic: ["prod"]),
        ]
        var story = Story()
        story.deploy(1, to: "dev")
        #expect(due(story, phases) == ["1.0.0 to test", "1.0.0 to prod"])
    }

    @Test func itWaitsForTheSoakTimeOfThePhaseBefore() {
        let phases: [Phase] = [.sample(["dev"], soak: 3600), .sample(["test"], automatic: ["test"])]
        var story = Story()
        story.deploy(1, to: "dev")
        #expect(candidates(story, phases) == [])
        story.pass(3600)
        #expect(due(story, phases) == ["1.0.0 to test"])
    }

    @Test func theNewestThatMayGoGoes() {
        var story = Story()
        for release in [2, 1, 3] as [Int64] { story.deploy(release, to: "dev") }
        #expect(due(story) == ["3.0.0 to test"])
        story.prevent(3)
        #expect(due(story) == [])
    }

    @Test func itNeverTakesThePlaceOfALaterRelease() {
        var story = Story()
        story.deploy(2, to: "dev")
        story.deploy(2, to: "test")
        story.deploy(1, to: "dev")
        #expect(candidates(story).filter { $0.environment == "test" } == [])
    }

    @Test(arguments: [DeploymentOutcome?.none, .failed, .cancelled, .timedOut])
    func whereItWasTriedItIsNotTriedAgainUntilSomeoneAllowsIt(_ outcome: DeploymentOutcome?) throws {
        var story = Story()
        story.deploy(1, to: "dev")
        story.deploy(1, to: "test", ending: outcome)
        let obstacle = try #require(candidates(story).first?.obstacle)
        if case .tried = obstacle {} else { Issue.record("\(obstacle)") }
        story.allow(1)
        #expect(due(story) == (outcome == nil ? [] : ["1.0.0 to test"]))
        story.deploy(1, to: "test", ending: .failed)
        #expect(due(story) == [])
    }

    @Test func whatWasRolledBackIsHeldUntilSomeoneAllowsIt() throws {
        var story = Story()
        story.deploy(1, to: "dev")
        story.deploy(1, to: "dev", ending: .rolledBack)
        let obstacle = try #require(candidates(story).first?.obstacle)
        #expect(
            obstacle.description == """
                It was rolled back in 'dev' on 2026-11-21 10:00 UTC, so it is held. \
                'sluice release progression allow' lifts it.
                """
        )
        story.allow(1)
        #expect(due(story) == ["1.0.0 to test"])
    }

    @Test func aReleaseThatAnEarlierOneReplacedIsHeld() throws {
        var story = Story()
        story.deploy(1, to: "test")
        story.deploy(2, to: "dev")
        story.deploy(2, to: "test")
        story.deploy(1, to: "test")
        let obstacle = try #require(candidates(story).first { $0.environment == "test" }?.obstacle)
        #expect(obstacle.description.hasPrefix("Release '1.0.0' took its place in 'test' on "))
        story.allow(2)
        #expect(due(story).first == "2.0.0 to test")
    }

    @Test func aLaterReleaseIsNoRollback() {
        var story = Story()
        story.deploy(1, to: "dev")
        story.deploy(2, to: "dev")
        #expect(story[1].hold == nil)
        #expect(due(story) == ["2.0.0 to test"])
    }

    @Test func itGoesToEveryConnectedTenantAndElsewhereToNobody() {
        let tenants = ["acme", "initech"].map { name in
            Tenant(
                name: name,
                connections: [.init(project: "web", environments: ["test"], location: .line(1))],
                location: .line(1)
            )
        }
        var story = Story()
        story.deploy(1, to: "dev")
        let first = candidates(story, tenanted: .allowed, tenants: tenants)
        #expect(first.map(\.tenant) == ["acme", "initech"])
        story.deploy(1, to: "test", for: "acme")
        let second = candidates(story, tenanted: .allowed, tenants: tenants)
        #expect(second.map(\.tenant) == ["initech"])
        story.deploy(1, to: "test")
        #expect(candidates(story, tenanted: .allowed, tenants: tenants).map(\.tenant) == ["initech", nil])
        #expect(candidates(story, tenanted: .required, tenants: tenants).map(\.tenant) == ["initech"])
    }

    @Test func aChannelForCertainTenantsPassesTheOthersBy() {
        let tenants = [("acme", ["Ring/early"]), ("initech", [])].map { name, tags in
            Tenant(
                name: name,
                tags: tags,
                connections: [.init(project: "web", environments: ["test"], location: .line(1))],
                location: .line(1)
            )
        }
        let early = Channel(name: "Early", isDefault: false, lifecycle: nil, rules: [], tenantTags: ["Ring/early"])
        var story = Story()
        story.deploy(1, to: "dev")
        story[2] = ReleaseHistory(release: ReleaseID(2), version: "2.0.0", channel: "Early")
        story.deploy(2, to: "dev")
        let due = Self.promotion(phases, at: story, .allowed, tenants, channels: [.default, early])
            .due(story.newestFirst)
        #expect(due.map { "\($0.version) for \($0.tenant ?? "")" } == ["2.0.0 for acme", "1.0.0 for initech"])
    }

    /// Whatever happened before, doing what is due comes to an end, and nothing is done twice.
    @Test(arguments: 0..<100)
    func doingWhatIsDueComesToAnEnd(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var story = Story()
        for _ in 0..<20 {
            let release = Int64.random(in: 1...4, using: &generator)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: story.prevent(release)
            case 1: story.allow(release)
            default:
                let outcome = [DeploymentOutcome.succeeded, .rolledBack, .failed].randomElement(using: &generator)
                let environment = ["dev", "test", "prod"].randomElement(using: &generator) ?? "dev"
                story.deploy(release, to: environment, ending: outcome)
            }
        }
        var done: [AutomaticDeployment] = []
        while let next = Self.promotion(phases, at: story).due(story.newestFirst).first, done.count < 20 {
            #expect(story[next.release.number].prevention == nil && story[next.release.number].hold == nil)
            story.deploy(next.release.number, to: next.environment)
            done.append(next)
        }
        #expect(done.count <= 2, "one for test and one for prod at most: \(done)")
        #expect(Set(done).count == done.count)
    }
}
