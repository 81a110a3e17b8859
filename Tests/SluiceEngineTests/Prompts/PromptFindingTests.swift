import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("What is asked for before a deployment")
struct PromptFindingTests {
    private static let steps: [Step] = [.sample("A"), .sample("B")]
    private let asked = VariablePrompt(label: "What to say", isRequired: true)

    private func prompts(
        _ variables: [Variable],
        into environment: String = "dev",
        processEnvironment: [String: String] = [:]
    ) -> [PromptedVariable] {
        let release = Release.sample(steps: Self.steps, variables: variables, packages: [])
        return StepRenderer(
            release: StoredRelease(id: ReleaseID(1), release: release),
            environment: environment,
            deployment: nil,
            user: "ada",
            secrets: SecretReader(environment: processEnvironment, keys: .empty),
            catalogue: StepRegistry.builtIn.catalogue
        ).prompts(for: Self.steps)
    }

    @Test func aValueWithAPromptIsAskedForWithWhatHoldsOtherwise() throws {
        let prompts = prompts([.sample("Message", .text("hello #{Octopus.Environment.Name}"), prompt: asked)])
        let prompt = try #require(prompts.first)
        #expect(prompts.count == 1)
        #expect(prompt.name == "Message" && prompt.label == "What to say" && prompt.preset == "hello dev")
    }

    @Test func theValueOfTheEnvironmentIsWhatHoldsOtherwise() {
        let variables: [Variable] = [
            .sample("Message", .text("all"), prompt: asked),
            .sample("Message", .text("live"), scope: Scope(environments: ["prod"]), prompt: asked, line: 2),
        ]
        #expect(prompts(variables).map(\.preset) == ["all"])
        #expect(prompts(variables, into: "prod").map(\.preset) == ["live"])
    }

    @Test func nobodyIsAskedWhereAFixedValueIsMoreSpecific() {
        let variables: [Variable] = [
            .sample("Message", .text("all"), prompt: asked),
            .sample("Message", .text("live"), scope: Scope(environments: ["prod"]), line: 2),
        ]
        #expect(prompts(variables).map(\.name) == ["Message"])
        #expect(prompts(variables, into: "prod").isEmpty)
    }

    @Test func aFixedValueOfOneStepLeavesTheOthersToBeAskedFor() {
        let variables: [Variable] = [
            .sample("Message", .text("all"), prompt: asked),
            .sample("Message", .text("mine"), scope: Scope(steps: ["A"]), line: 2),
        ]
        #expect(prompts(variables).map(\.preset) == ["all"])
        let everywhere: [Variable] = [
            .sample("Message", .text("all"), prompt: asked),
            .sample("Message", .text("mine"), scope: Scope(steps: ["A", "B"]), line: 2),
        ]
        #expect(prompts(everywhere).isEmpty)
    }

    @Test func aSecretIsNotShownAsWhatHoldsOtherwise() {
        let variables: [Variable] = [.sample("Password", .environment("PW"), sensitive: true, prompt: asked)]
        #expect(prompts(variables, processEnvironment: ["PW": "x"]).map(\.preset) == [Secret.mask])
        #expect(prompts(variables).map(\.preset) == [""])
        #expect(prompts(variables).map(\.hasPreset) == [false])
    }

    @Test func whatIsKnownOnlyLaterStandsAsItIsWritten() {
        let variables: [Variable] = [.sample("Message", .text("#{Octopus.Deployment.Id}"), prompt: asked)]
        #expect(prompts(variables).map(\.preset) == ["#{Octopus.Deployment.Id}"])
    }
}
