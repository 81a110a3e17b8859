import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Answers given with the command")
struct GivenAnswersTests {
    private static let variables: [Variable] = [
        .sample("Message", .text("a"), prompt: VariablePrompt(label: "What to say")),
        .sample("Url: base", .text("a"), prompt: VariablePrompt()),
        .sample("One", .text("a"), prompt: VariablePrompt(label: "Twin")),
        .sample("Two", .text("a"), prompt: VariablePrompt(label: "twin")),
        .sample("Fixed", .text("a")),
    ]

    private static func form() -> PromptForm {
        let prompts = variables.filter { $0.entry.prompt != nil }.map {
            PromptedVariable(
                name: $0.name,
                prompt: $0.entry.prompt ?? VariablePrompt(),
                kind: .text,
                isSensitive: false,
                preset: ""
            )
        }
        return PromptForm(environment: "dev", prompts: prompts, accounts: [])
    }

    @Test(arguments: [
        ("Message:hello", "Message", "hello"), ("message:hello", "Message", "hello"),
        ("what TO say:hello", "Message", "hello"), ("Message=hello", "Message", "hello"),
        ("Message:http://a:80/?b=c", "Message", "http://a:80/?b=c"), ("Message:", "Message", ""),
        ("Url: base:https://x", "Url: base", "https://x"),
    ])
    func anAnswerBelongsToANameOrALabel(_ answer: String, _ name: String, _ text: String) throws {
        var form = Self.form()
        try GivenAnswers([answer], for: Self.variables).fill(&form)
        #expect(form.answers[name] == .text(text))
    }

    @Test(arguments: [
        ("Massage:x", "The release asks for no variable 'Massage'. Did you mean 'Message'?"),
        (
            "Fixed:x",
            """
            'Fixed' is a variable of the release that nobody is asked for, so a deployment cannot be given another \
            value: it has no 'prompt:'. It asks for 'Message', 'One', 'Twin', 'Two', 'Url: base', 'What to say' and 'twin'.
            """
        ),
        ("Twin:x", "Several variables are labelled 'Twin': give it by name, 'one' or 'two'."),
        ("Message", "'Message' gives no value: write --variable 'Name:Value'."),
        (":hunter2", "A value is given without a name: write --variable 'Name:Value'."),
    ])
    func whatCannotBeGivenIsRefused(_ answer: String, _ message: String) {
        let error = #expect(throws: PromptError.self) { try GivenAnswers([answer], for: Self.variables) }
        #expect(error?.description == message)
    }

    @Test func oneVariableIsGivenOnce() {
        #expect(throws: PromptError.twice("Message")) {
            try GivenAnswers(["Message:a", "What to say:b"], for: Self.variables)
        }
    }

    @Test func anAnswerThatIsUsedNowhereIsRefused() throws {
        let given = try GivenAnswers(["Message:a"], for: Self.variables)
        try given.requireUse(in: [Self.form()])
        let empty = PromptForm(environment: "prod", prompts: [], accounts: [])
        try given.requireUse(in: [empty, Self.form()])
        #expect(throws: PromptError.notAsked("Message", environments: ["prod"])) { try given.requireUse(in: [empty]) }
    }
}
