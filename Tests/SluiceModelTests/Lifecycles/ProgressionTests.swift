import Foundation
import SluiceModel
import Testing

@Suite("Progression (Octopus §4.5)")
struct ProgressionTests {
    private let environments = ["dev", "test", "staging", "prod"]

    /// - Parameter succeeded: where release 1 has been.
    private func refusal(
        _ phases: [Phase],
        into environment: String,
        having succeeded: [String] = [],
        then change: (inout Story) -> Void = { _ in }
    ) -> EntryRefusal? {
        var story = Story()
        for environment in succeeded { story.deploy(1, to: environment) }
        change(&story)
        return Progression(of: story[1], by: .sample(phases), over: environments, now: story.now)
            .refusal(toEnter: environment)
    }

    @Test func withoutPhasesEachEnvironmentIsOneInItsOrder() {
        #expect(Lifecycle.sample([]).phases(over: environments).map(\.environments) == environments.map { [$0] })
        #expect(refusal([], into: "dev") == nil)
        #expect(refusal([], into: "staging", having: ["dev", "test"]) == nil)
        #expect(refusal([], into: "staging", having: ["dev"]) != nil)
    }

    @Test func anEmptyPhaseHoldsWhatNoEarlierOneNames() {
        let lifecycle = Lifecycle.sample([.sample(["dev"]), .sample([]), .sample(["prod"])])
        #expect(
            lifecycle.phases(over: environments).map(\.environments) == [
                ["dev"], ["test", "staging", "prod"], ["prod"],
            ]
        )
    }

    @Test func zeroNeedsAllEnvironmentsOfAPhase() {
        let phases: [Phase] = [.sample(["dev", "test"]), .sample(["prod"])]
        #expect(refusal(phases, into: "prod", having: ["dev"]) != nil)
        #expect(refusal(phases, into: "prod", having: ["dev", "test"]) == nil)
    }

    @Test func aMinimumNeedsThatManyAndNeverMoreThanThereAre() {
        let one: [Phase] = [.sample(["dev", "test"], minimum: 1), .sample(["prod"])]
        let five: [Phase] = [.sample(["dev", "test"], minimum: 5), .sample(["prod"])]
        #expect(refusal(one, into: "prod", having: ["test"]) == nil)
        #expect(refusal(five, into: "prod", having: ["dev", "test"]) == nil)
        #expect(refusal(five, into: "prod", having: ["dev"]) != nil)
    }

    @Test func anOptionalPhaseMayBeSkipped() {
        let phases: [Phase] = [.sample(["dev"]), .sample(["test"], optional: true), .sample(["prod"])]
        #expect(refusal(phases, into: "prod", having: ["dev"]) == nil)
        #expect(refusal(phases, into: "test") != nil)
    }

    @Test func aLifecycleOfOptionalPhasesIsOpenEverywhere() {
        let phases: [Phase] = [.sample(["dev"], optional: true), .sample(["prod"], optional: true)]
        #expect(refusal(phases, into: "prod") == nil)
        #expect(refusal(phases, into: "prod") { $0.deploy(1, to: "dev", ending: .failed) } == nil)
        let progression = Progression(of: Story()[1], by: .sample(phases), over: environments, now: .distantPast)
        #expect(progression.nextEnvironments == ["dev", "prod"])
    }

    @Test func aPhaseWithoutAnyEnvironmentLeftIsNoObstacle() {
        let phases: [Phase] = [.sample(["dev", "test", "staging", "prod"]), .sample([], name: "rest"), .sample([])]
        #expect(refusal(phases, into: "prod") == nil)
        #expect(refusal([.sample(["dev"])], into: "test", having: ["dev"]) != nil)
        #expect(Lifecycle.sample([]).phases(over: []) == [])
    }

    @Test func whereItEverSucceededItMayGoAgain() {
        let phases: [Phase] = [.sample(["dev"]), .sample(["prod"])]
        #expect(refusal(phases, into: "prod", having: ["prod"]) == nil)
        #expect(refusal(phases, into: "dev", having: ["dev", "prod"]) == nil)
    }

    @Test func whereItEverSucceededItMayGoAlsoAfterItsLifecycleLostThePlace() {
        #expect(refusal([.sample(["dev"])], into: "prod", having: ["prod"]) == nil)
        #expect(refusal([.sample(["dev"])], into: "prod", having: ["dev"]) != nil)
    }

    @Test func aLaterFailureOpensNoPhaseAgain() {
        let phases: [Phase] = [.sample(["dev"]), .sample(["prod"])]
        let failed = refusal(phases, into: "prod", having: ["dev"]) { $0.deploy(1, to: "dev", ending: .failed) }
        #expect(failed == nil)
        #expect(refusal(phases, into: "prod") { $0.deploy(1, to: "dev", ending: .noChange) } == nil)
        #expect(refusal(phases, into: "prod") { $0.deploy(1, to: "dev", ending: .rolledBack) } != nil)
        #expect(refusal(phases, into: "prod") { $0.deploy(1, to: "dev", ending: nil) } != nil)
    }

    @Test func aRefusalSaysWhatIsMissing() {
        let three: [Phase] = [.sample(["dev", "test", "staging"], minimum: 2), .sample(["prod"])]
        #expect(
            refusal(three, into: "prod", having: ["dev"])?.description
                == """
                Environment 'prod' comes after phase 'dev': this release has not succeeded in 1 of 'test', \
                'staging' yet.
                """
        )
        #expect(
            refusal([.sample(["dev", "test"]), .sample(["prod"])], into: "prod", having: ["dev"])?.description
                == "Environment 'prod' comes after phase 'dev': this release has not succeeded in 'test' yet."
        )
        #expect(
            refusal([.sample(["dev"])], into: "prod")?.description
                == "Lifecycle 'default' has no phase with environment 'prod'."
        )
    }

    @Test func whatIsNextIsWhereItWasNotYetAndMayGo() {
        var story = Story()
        story.deploy(1, to: "dev")
        let phases: [Phase] = [
            .sample(["dev"]), .sample(["test"], optional: true), .sample(["staging"]), .sample(["prod"]),
        ]
        let progression = Progression(of: story[1], by: .sample(phases), over: environments, now: story.now)
        #expect(progression.nextEnvironments == ["test", "staging"])
    }
}
