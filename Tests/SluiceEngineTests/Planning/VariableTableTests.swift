import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Variables put into templates")
struct VariableTableTests {
    private func table(_ entries: [(String, VariableTable.Value)], open: Set<String> = []) -> VariableTable {
        VariableTable(entries.map { VariableTable.Entry(name: $0.0, value: $0.1) }, openSteps: open)
    }

    @Test func aValueMayReferToOthers() {
        let table = table([("Name", .text("hello-#{Suffix}")), ("Suffix", .text("#{Env}-1")), ("Env", .text("dev"))])
        #expect(table.render("#{name}!").text == "hello-dev-1!")
        #expect(table.value(of: "NAME")?.text == "hello-dev-1")
    }

    @Test func aLaterEntryReplacesAnEarlierOneOfItsName() {
        let table = table([("Octopus.Environment.Name", .text("mine")), ("octopus.environment.name", .text("dev"))])
        #expect(table.render("#{Octopus.Environment.Name}").text == "dev")
        #expect(table.names.count == 1)
    }

    @Test func everyTokenWithoutAValueIsListedInOrder() {
        let rendered = table([("A", .text("a"))]).render("#{B} #{A} #{C}")
        #expect(rendered.missing == ["#{B}", "#{C}"])
        #expect(rendered.text == "#{B} a #{C}")
        #expect(!rendered.isComplete)
    }

    @Test func whatIsAwaitedIsNotMissing() {
        let rendered = table([("Arn", .awaited("known after 'Register'"))]).render("#{Arn}")
        #expect(rendered.awaited == "known after 'Register'")
        #expect(rendered.missing.isEmpty && !rendered.isComplete)
    }

    @Test func anyOutputOfAnOpenStepIsAwaited() {
        let table = table([], open: ["Smoke test"])
        #expect(table.render("#{Octopus.Action[Smoke test].Output.Url}").awaited == "known after 'Smoke test'")
        #expect(table.render("#{Octopus.Action[Other].Output.Url}").missing == ["#{Octopus.Action[Other].Output.Url}"])
    }

    @Test func aSecretTaintsEveryTextItTakesPartIn() {
        let table = table([
            ("Password", .secret(Secret("hunter22"))), ("Url", .text("db://#{Password}@host")),
            ("Color", .text("#f00")),
        ])
        #expect(table.render("#{Url}").isSensitive)
        #expect(table.render("#{Url}").text == "db://hunter22@host")
        #expect(!table.render("#{Color}").isSensitive)
        #expect(table.evaluated.filter(\.isSensitive).map(\.name) == ["Password", "Url"])
        #expect(table.secrets.map { $0.reveal() } == ["hunter22"])
    }

    @Test func whatCannotBeReadIsAProblemOnlyWhereItIsUsed() {
        let table = table([("Token", .unreadable("it is not set")), ("Color", .text("#f00"))])
        #expect(table.render("#{Token}").problem == "Variable 'Token' has no value: it is not set.")
        #expect(table.render("#{Color}").isComplete)
        #expect(table.value(of: "Token")?.problem != nil)
        #expect(table.evaluated.map(\.name) == ["Color"])
    }

    @Test func aLoopIsAProblemAndNotAnEndlessOne() {
        let rendered = table([("A", .text("#{B}")), ("B", .text("#{A}"))]).render("#{A}")
        #expect(rendered.problem != nil || !rendered.missing.isEmpty)
        #expect(!rendered.isComplete)
    }
}
