import SluiceModel
import Testing

struct VariablePromptTests {
    private static let colors = VariablePrompt(
        control: .select,
        options: [.init(value: "#f00", label: "Red"), .init(value: "#0f0"), .init(value: "red", label: "Deep")]
    )
    private static let yesOrNo = VariablePrompt(control: .checkbox)

    @Test(arguments: [
        (VariablePrompt(), "as it is: #{A}", "as it is: #{A}"),
        (VariablePrompt(control: .multiline), "one\ntwo", "one\ntwo"),
        (yesOrNo, "true", "True"), (yesOrNo, "YES", "True"), (yesOrNo, "y", "True"), (yesOrNo, "False", "False"),
        (yesOrNo, "no", "False"), (yesOrNo, "", ""),
        (colors, "#f00", "#f00"), (colors, "Red", "#f00"), (colors, "deep", "red"), (colors, "red", "red"),
        (colors, "#0F0", "#0f0"), (colors, "  ", "  "),
    ])
    func anAnswerStandsForAValue(_ prompt: VariablePrompt, _ answer: String, _ value: String) {
        #expect(prompt.value(of: answer) == value)
    }

    @Test(arguments: [(yesOrNo, "maybe"), (yesOrNo, "1"), (colors, "blue"), (colors, "1")])
    func whatIsNotOfferedIsNoAnswer(_ prompt: VariablePrompt, _ answer: String) {
        #expect(prompt.value(of: answer) == nil)
    }

    @Test func anOptionWithoutALabelShowsItsValue() {
        #expect(VariablePrompt.Option(value: "#0f0").label == "#0f0")
    }
}
