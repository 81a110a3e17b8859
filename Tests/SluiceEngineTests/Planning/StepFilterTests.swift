import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Which steps belong to a deployment")
struct StepFilterTests {
    private let filter = StepFilter(environment: "dev", channel: "Beta")

    @Test func aStepWithoutFiltersBelongsEverywhere() {
        #expect(filter.reasonToSkip(.sample()) == nil)
    }

    @Test func aStepBelongsToTheEnvironmentsAndChannelsItNames() {
        #expect(filter.reasonToSkip(.sample(environments: ["dev", "test"], channels: ["Beta"])) == nil)
        #expect(filter.reasonToSkip(.sample(environments: ["test", "prod"])) == "It runs in 'test' and 'prod' only.")
        #expect(filter.reasonToSkip(.sample(channels: ["Stable"])) == "It runs in channel 'Stable' only.")
    }

    @Test func anExcludedEnvironmentWinsOverANamedOne() {
        let step = Step.sample(environments: ["dev"], excludedEnvironments: ["dev"])
        #expect(filter.reasonToSkip(step) == "It does not run in 'dev'.")
    }

    @Test func aDisabledStepRunsNowhere() {
        #expect(filter.reasonToSkip(.sample(environments: ["dev"], disabled: true)) == "It is disabled.")
    }
}
