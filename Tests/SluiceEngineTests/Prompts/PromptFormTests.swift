import SluiceModel
import Testing

@testable import SluiceEngine

struct PromptFormTests {
    private static func prompt(
        _ name: String,
        _ prompt: VariablePrompt = VariablePrompt(),
        kind: VariableKind = .text,
        sensitive: Bool = false,
        preset: String = ""
    ) -> PromptedVariable {
        PromptedVariable(name: name, prompt: prompt, kind: kind, isSensitive: sensitive, preset: preset)
    }

    private static let required = prompt("Message", VariablePrompt(label: "What to say", isRequired: true))
    private static let color = prompt(
        "Color",
        VariablePrompt(control: .select, options: [.init(value: "red"), .init(value: "green")])
    )

    private func form(_ prompts: PromptedVariable..., accounts: [String] = []) -> PromptForm {
        PromptForm(environment: "dev", prompts: prompts, accounts: accounts)
    }

    @Test func promptsComeByTheirLabels() {
        let form = form(Self.prompt("b"), Self.prompt("Z", VariablePrompt(label: "a")), Self.prompt("C"))
        #expect(form.prompts.map(\.name) == ["Z", "b", "C"])
    }

    @Test func anAnswerClosesItsPrompt() throws {
        var form = form(Self.required, Self.color)
        try form.answer(Self.color, with: "RED")
        #expect(form.open == [Self.required])
        #expect(form.answers["color"] == .text("red"))
    }

    @Test func aSecretAnswerIsTakenAsItIs() throws {
        let password = Self.prompt("Password", sensitive: true)
        var form = form(password)
        try form.answer(password, with: "p#{x}")
        #expect(form.answers["Password"] == .secret(Secret("p#{x}")))
    }

    @Test(arguments: [nil, "", "  "])
    func aRequiredValueThatIsBlankIsMissing(_ answer: String?) throws {
        var form = form(Self.required, Self.color)
        if let answer { try form.answer(Self.required, with: answer) }
        #expect(throws: PromptError.missing([Self.required], environment: "dev")) { try form.requireComplete() }
    }

    @Test func whatHoldsOtherwiseIsEnough() throws {
        try form(Self.prompt("A", VariablePrompt(isRequired: true), preset: "hello")).requireComplete()
    }

    @Test func everyMissingValueIsListedWithTheWayToGiveIt() {
        let port = Self.prompt("Port", VariablePrompt(isRequired: true))
        let form = form(Self.required, port)
        let error = #expect(throws: PromptError.self) { try form.requireComplete() }
        #expect(
            error?.description == """
                2 values are required for the deployment to 'dev' and not given. Give them with the command, or run it \
                on a terminal to be asked:
                  - 'Port': --variable 'Port:…'
                  - 'Message' (What to say): --variable 'Message:…'
                """
        )
    }

    @Test func aChoiceThatIsNotOfferedIsRefused() {
        var form = form(Self.color)
        let error = #expect(throws: PromptError.self) { try form.answer(Self.color, with: "blue") }
        #expect(error?.description == "'Color' cannot be 'blue': it is 'red' or 'green'.")
    }

    @Test func aRefusedSecretIsNotRepeated() {
        let secret = Self.prompt("Key", Self.color.prompt, sensitive: true)
        var form = form(secret)
        let error = #expect(throws: PromptError.self) { try form.answer(secret, with: "hunter2") }
        #expect(error?.description.contains("hunter2") == false)
    }

    @Test func anAccountHasToExist() throws {
        let account = Self.prompt("AWS account", kind: .account)
        var form = form(account, accounts: ["prod-aws"])
        let error = #expect(throws: PromptError.self) { try form.answer(account, with: "prod-asw") }
        #expect(
            error?.description
                == "'AWS account' names the account 'prod-asw', which does not exist. Did you mean 'prod-aws'?"
        )
        try form.answer(account, with: "prod-aws")
        #expect(form.answers["AWS account"] == .text("prod-aws"))
    }

    @Test func answersOfAnEarlierDeploymentHoldWhereNoneAreGiven() throws {
        var form = form(Self.required, Self.color)
        try form.answer(Self.color, with: "green")
        var earlier = PromptAnswers()
        earlier["Message"] = .text("hello")
        earlier["Color"] = .text("red")
        form.adopt(earlier)
        #expect(form.answers["Message"] == .text("hello"))
        #expect(form.answers["Color"] == .text("green"))
    }
}
