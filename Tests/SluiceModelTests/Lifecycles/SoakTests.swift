import Foundation
import SluiceModel
import Testing

struct SoakTests {
    private let phases: [Phase] = [.sample(["test"], soak: 7200), .sample(["prod"])]

    private func refusal(_ story: Story, _ phases: [Phase]? = nil) -> EntryRefusal? {
        Progression(of: story[1], by: .sample(phases ?? self.phases), over: ["test", "prod"], now: story.now)
            .refusal(toEnter: "prod")
    }

    @Test func aReleaseLeavesWhenItHasRunLongEnough() {
        var story = Story()
        story.deploy(1, to: "test")
        story.pass(7199)
        #expect(refusal(story) != nil)
        story.pass(1)
        #expect(refusal(story) == nil)
    }

    @Test func theTimeIsThatOfRunningAndNotOfHavingBeenDeployed() {
        var story = Story()
        story.deploy(1, to: "test")
        story.pass(3600)
        story.deploy(2, to: "test")
        story.pass(86400)
        #expect(
            refusal(story)?.description == """
                Environment 'prod' comes after phase 'test', where a release runs for 2h first: it has run 1h in \
                'test', and something else runs there now: deploy it there again.
                """
        )
        story.deploy(1, to: "test")
        story.pass(3600)
        #expect(refusal(story) == nil)
    }

    @Test func whatRanLongEnoughMayGoOnAfterItWasReplaced() {
        var story = Story()
        story.deploy(1, to: "test")
        story.pass(7200)
        story.deploy(2, to: "test")
        #expect(refusal(story) == nil)
    }

    @Test func aFailedDeploymentOfAnotherInterruptsNothing() {
        var story = Story()
        story.deploy(1, to: "test")
        story.pass(3600)
        story.deploy(2, to: "test", ending: .rolledBack)
        story.pass(3600)
        #expect(refusal(story) == nil)
    }

    @Test func theRefusalSaysFromWhenOn() {
        var story = Story()
        story.deploy(1, to: "test")
        story.pass(2400)
        #expect(
            refusal(story)?.description == """
                Environment 'prod' comes after phase 'test', where a release runs for 2h first: it has run 40m in \
                'test' and may go on from 2026-11-21 12:00 UTC.
                """
        )
    }

    @Test func aClockThatIsSetBackMakesItWaitLongerAndNeverLess() {
        var story = Story()
        story.deploy(1, to: "test")
        story.pass(-86400)
        #expect(refusal(story) != nil)
        story.deploy(2, to: "test")
        story.pass(86400 * 2)
        story.deploy(1, to: "test")
        #expect(refusal(story) != nil)
        story.pass(7200)
        #expect(refusal(story) == nil)
    }

    /// Clocks in Berlin go back at 01:00 UTC that night, and what is measured is time, not hours on a wall.
    @Test func summerTimeThatEndsMakesNothingLongerOrShorter() {
        var story = Story(at: Date(timeIntervalSince1970: 1_792_886_400))
        story.deploy(1, to: "test")
        story.pass(7199)
        #expect(refusal(story) != nil)
        story.pass(1)
        #expect(refusal(story) == nil)
    }

    @Test func aMinimumNeedsThatManyThatHaveRunLongEnough() {
        let phases: [Phase] = [.sample(["test", "stage"], minimum: 1, soak: 7200), .sample(["prod"])]
        var story = Story()
        story.deploy(1, to: "test")
        story.pass(7200)
        story.deploy(1, to: "stage")
        #expect(refusal(story, phases) == nil)
    }

    @Test func anOptionalPhaseHoldsWhatHasEnteredIt() {
        let phases: [Phase] = [.sample(["test"], optional: true, soak: 7200), .sample(["prod"])]
        var story = Story()
        #expect(refusal(story, phases) == nil)
        story.deploy(1, to: "test")
        #expect(refusal(story, phases) != nil)
        story.pass(7200)
        #expect(refusal(story, phases) == nil)
    }
}
