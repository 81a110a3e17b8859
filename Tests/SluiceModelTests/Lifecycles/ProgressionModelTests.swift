import Foundation
import SluiceModel
import Testing

/// Random histories against a world that is played minute by minute.
struct ProgressionModelTests {
    @Test(arguments: 0..<150)
    func anyHistoryIsJudgedByThePlainRules(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let phases = PlayedWorld.phases(&generator)
        var story = Story()
        var world = PlayedWorld()
        for _ in 0..<60 {
            world.happen(to: &story, &generator)
            for release in [1, 2, 3] as [Int64] {
                for environment in PlayedWorld.environments {
                    let answers = [nil, "x"].map { tenant in
                        Self.progression(of: story[release], phases, for: tenant, at: story.now)
                            .refusal(toEnter: environment) == nil
                    }
                    let expected = [nil, "x"].map { world.mayEnter(release, environment, $0, phases) }
                    #expect(answers == expected, "release \(release) into \(environment)")
                }
            }
            story.pass(60)
            world.tick()
        }
    }

    private static func progression(
        of history: ReleaseHistory,
        _ phases: [Phase],
        for tenant: String?,
        at now: Date
    ) -> Progression {
        Progression(
            of: history,
            by: .sample(phases),
            over: PlayedWorld.environments,
            for: tenant.map { Audience(of: PlayedWorld.tenant($0), project: "web") } ?? .nobody,
            now: now
        )
    }
}
