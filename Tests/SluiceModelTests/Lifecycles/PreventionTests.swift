import SluiceModel
import Testing

@Suite("Prevented progression (Octopus §4.5)")
struct PreventionTests {
    private let phases: [Phase] = [.sample(["dev"]), .sample(["test", "staging"]), .sample(["prod"])]

    private func entered(_ story: Story) -> [String] {
        let environments = ["dev", "test", "staging", "prod"]
        let progression = Progression(of: story[1], by: .sample(phases), over: environments, now: story.now)
        return environments.filter { progression.refusal(toEnter: $0) == nil }
    }

    @Test func aPreventedReleaseEntersTheFirstPhaseOnly() {
        var story = Story()
        story.prevent(1)
        #expect(entered(story) == ["dev"])
        story.deploy(1, to: "dev")
        #expect(entered(story) == ["dev"])
    }

    @Test func phasesItHasBeenInStayOpenWhole() {
        var story = Story()
        story.deploy(1, to: "dev")
        story.deploy(1, to: "test")
        story.prevent(1)
        #expect(entered(story) == ["dev", "test", "staging"])
        story.deploy(1, to: "staging")
        #expect(entered(story) == ["dev", "test", "staging"])
    }

    @Test func theLastDecisionHolds() {
        var story = Story()
        story.deploy(1, to: "dev")
        story.prevent(1)
        story.allow(1)
        #expect(entered(story) == ["dev", "test", "staging"])
        story.prevent(1)
        #expect(entered(story) == ["dev"])
    }

    @Test func aRollbackPreventsNothing() {
        var story = Story()
        story.deploy(1, to: "dev")
        story.deploy(1, to: "test", ending: .rolledBack)
        #expect(entered(story) == ["dev", "test", "staging"])
        #expect(story[1].hold != nil)
        story.prevent(1)
        story.deploy(1, to: "dev", ending: .rolledBack)
        #expect(entered(story) == ["dev"])
        story.allow(1)
        #expect(story[1].hold == nil)
    }

    @Test func theRefusalSaysWhoAndWhy() {
        var story = Story()
        story.deploy(1, to: "dev")
        story.prevent(1)
        let progression = Progression(of: story[1], by: .sample(phases), over: [], now: story.now)
        #expect(
            progression.refusal(toEnter: "test")?.description == """
                Its progression was prevented by ada on 2026-11-21 10:00 UTC: loses orders. \
                'sluice release progression allow' lifts it.
                """
        )
    }
}
