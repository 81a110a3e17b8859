import SluiceModel
import Testing

/// What goes by itself in random histories, against the world that is played.
struct AutomaticModelTests {
    @Test(arguments: 0..<150)
    func whatIsDueIsWhatThePlainRulesSay(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let phases = PlayedWorld.phases(&generator)
        let hotfix = PlayedWorld.phases(&generator)
        var story = Story()
        for release in [1, 2] as [Int64] { story[release] = story[release] }
        story[3] = ReleaseHistory(release: ReleaseID(3), version: "3.0.0", channel: "Hotfix")
        var world = PlayedWorld()
        for _ in 0..<60 {
            world.happen(to: &story, &generator)
            let promotion = Self.promotion(phases, hotfix: hotfix, at: story)
            let due = promotion.due(story.newestFirst).map { due in
                "\(due.version) to \(due.environment)" + (due.tenant.map { " for \($0)" } ?? "")
            }
            #expect(due == world.due { $0 == 3 ? hotfix : phases })
            for count in 0..<3 where promotion.isDecided(by: Array(story.newestFirst.prefix(count))) {
                let few = promotion.candidates(Array(story.newestFirst.prefix(count)))
                #expect(few == promotion.candidates(story.newestFirst))
            }
            story.pass(60)
            world.tick()
        }
    }

    /// A project with a channel that has a lifecycle of its own.
    private static func promotion(_ phases: [Phase], hotfix: [Phase], at story: Story) -> AutomaticPromotion {
        let project = Project(
            name: "web",
            lifecycle: nil,
            versioning: nil,
            variableSets: [],
            channels: [.default, Channel(name: "Hotfix", isDefault: false, lifecycle: "hotfix", rules: [])],
            steps: [],
            rollback: .failedStep,
            tenanted: .allowed,
            location: .line(1)
        )
        let definitions = Definitions(
            environments: PlayedWorld.environments.map { Environment(name: $0, location: .line(1)) },
            lifecycles: [.sample(phases), Lifecycle(name: "hotfix", phases: hotfix, location: .line(1))],
            projects: [project],
            tenants: [PlayedWorld.tenant("x")]
        )
        return AutomaticPromotion(of: project, in: definitions, now: story.now)
    }
}
