import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("A step's own parameters")
struct RenderedStepTests {
    @Test func aFlagIsTrueOrFalseInAnyCase() throws {
        #expect(try RenderedStep.sample(parameters: ["allowZeroTasks": "True"]).flag("allowZeroTasks"))
        #expect(try !RenderedStep.sample(parameters: ["allowZeroTasks": "false"]).flag("allowZeroTasks", default: true))
        #expect(try RenderedStep.sample().flag("allowZeroTasks", default: true))
        #expect(
            throws: StepProblems(step: "Register", problems: ["'allowZeroTasks' must be true or false, but is 'yes'."])
        ) {
            try RenderedStep.sample(parameters: ["allowZeroTasks": "yes"]).flag("allowZeroTasks")
        }
    }

    @Test func aNumberHasASmallestValue() throws {
        #expect(try RenderedStep.sample(parameters: ["pollSeconds": "2"]).number("pollSeconds", default: 5) == 2)
        #expect(try RenderedStep.sample().number("pollSeconds", default: 5) == 5)
        for text in ["0", "-1", "1.5", "soon", "99999999999999999999"] {
            #expect(throws: StepProblems.self) {
                try RenderedStep.sample(parameters: ["pollSeconds": text]).number("pollSeconds", default: 5)
            }
        }
    }

    @Test func aSecretInAPlainEnvironmentIsRefusedUnlessAllowed() throws {
        let paths: Set = [
            "containerDefinitions[0].environment[1].value", "containerDefinitions[0].secrets[0].valueFrom",
        ]
        let problems = try PlainSecrets.problems(in: .sample(sensitivePaths: paths))
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("containerDefinitions[0].environment[1].value holds a secret") == true)
        #expect(
            try PlainSecrets.problems(in: .sample(parameters: ["allowPlainSecrets": "true"], sensitivePaths: paths))
                .isEmpty
        )
    }
}
