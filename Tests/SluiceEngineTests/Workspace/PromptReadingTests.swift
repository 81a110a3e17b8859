import SluiceModel
import Testing

@testable import SluiceEngine

struct PromptReadingTests {
    private func entry(_ value: String) throws -> VariableEntry {
        let loaded = TestWorkspace("variables/web.yaml", "variables: web\nvalues:\n  - \(value)\n").load()
        #expect(loaded.problems.map(\.description) == [])
        let set = loaded.definitions.variableSets.first { $0.name == "web" }
        return try #require(set?.entries.first)
    }

    @Test func everyKeyOfAPromptIsRead() throws {
        let entry = try entry(
            """
            { name: Color, value: red, prompt: { label: Which?, help: "Of the page.", required: true, control: select, \
            options: [red, { value: "#0f0", label: Green }] } }
            """
        )
        let options: [VariablePrompt.Option] = [.init(value: "red"), .init(value: "#0f0", label: "Green")]
        #expect(
            entry.prompt
                == VariablePrompt(
                    label: "Which?",
                    help: "Of the page.",
                    isRequired: true,
                    control: .select,
                    options: options
                )
        )
    }

    @Test func aPromptNeedsNothing() throws {
        #expect(try entry("{ name: A, value: b, prompt: {} }").prompt == VariablePrompt())
    }

    @Test func whatIsAskedForMayHaveNoValue() throws {
        let entry = try entry("{ name: Password, sensitive: true, prompt: { required: true } }")
        #expect(entry.value == .text(""))
        #expect(entry.isSensitive)
    }

    @Test func aValueWithVariablesIsNotCheckedAgainstTheOptions() throws {
        let entry = try entry("{ name: A, value: '#{B}', prompt: { control: select, options: [red] } }")
        #expect(entry.value == .text("#{B}"))
    }
}
