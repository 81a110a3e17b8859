import Foundation
import SluiceAWS
import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

@Suite("Deployments of a release that asks for values")
struct PromptedDeploymentTests {
    private static let condition = RunCondition.variable("#{if Message == \"go\"}yes#{/if}")
    private static let variables: [Variable] = [
        .sample("Message", .text(""), prompt: VariablePrompt(label: "What to say", isRequired: true)),
        .sample("Message", .text("live"), scope: Scope(environments: ["prod"]), line: 2),
        .sample("Password", .text(""), sensitive: true, prompt: VariablePrompt(), line: 3),
    ]

    private func withDeployer(_ body: (Deployer, any Store, StoredRelease) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let location = StoreLocation(workspace: folder.path)
        let store = try await location.open(for: .write)
        let deployer = Deployer(
            definitions: Definitions(environments: ["dev", "prod"].map { Environment(name: $0, location: .sample) }),
            store: store,
            location: location,
            clients: AWSClients(accounts: [], world: AWSWorld(environment: [:], home: ""), keys: .empty),
            keys: .empty,
            registry: StepRegistry([PlannedEnd()]),
            world: ProcessWorld(environment: [:], user: "ada", host: "build-1", processID: 42, now: { .noon })
        )
        let steps: [Step] = [.planned("A"), .planned("B", condition: Self.condition)]
        let release = try await store.insert(.sample(steps: steps, variables: Self.variables, packages: []))
        try await body(deployer, store, release)
    }

    @Test func withoutARequiredValueThereIsNoDeployment() async throws {
        try await withDeployer { deployer, store, release in
            let error = await #expect(throws: PromptError.self) {
                _ = try await deployer.start(release, in: "dev") { _, _ in }
            }
            #expect(error?.description.contains("--variable 'Message:…'") == true)
            let recorded = try await store.deployments(project: nil, environment: nil, limit: nil)
            #expect(recorded.isEmpty)
        }
    }

    @Test func theAnswersHoldAndAreKeptWithTheDeployment() async throws {
        try await withDeployer { deployer, store, release in
            let form = try #require(
                try await deployer.forms(for: release, in: ["dev"], given: ["what to say:go", "Password:hunter2"]).first
            )
            let finished = try await deployer.start(release, in: "dev", answers: form.answers) { _, _ in }
            #expect(finished.end.outcome == .succeeded)
            #expect(finished.deployment.answers == ["Message": .text("go"), "Password": .unkept])
            let ends = try await store.events(of: finished.deployment.id).map(\.fact)
            #expect(ends.contains(.stepEnded(step: "B", end: DeploymentEnd(.succeeded))))
            #expect(try await store.release(release.id) == release)
        }
    }

    @Test func eachEnvironmentHasAFormOfItsOwn() async throws {
        try await withDeployer { deployer, _, release in
            let forms = try await deployer.forms(for: release, in: ["dev", "prod"], given: ["Message:go"])
            #expect(forms.map(\.environment) == ["dev", "prod"])
            #expect(forms.map { $0.prompts.map(\.name) } == [["Password", "Message"], ["Password"]])
        }
    }

    @Test func anAnswerThatAFixedValueOutranksIsRefused() async throws {
        try await withDeployer { deployer, store, release in
            let finished = try await deployer.start(release, in: "dev", answers: Self.answers("go")) { _, _ in }
            #expect(finished.end.outcome == .succeeded)
            await #expect(throws: PromptError.notAsked("Message", environments: ["prod"])) {
                try await deployer.forms(for: release, in: ["prod"], given: ["Message:go"])
            }
        }
    }

    @Test func anInterruptedDeploymentGoesOnWithItsAnswers() async throws {
        try await withDeployer { deployer, store, release in
            let interrupted = try await store.insertDeployment(
                NewDeployment(
                    of: release.id,
                    environment: "dev",
                    answers: ["Message": .text("go")],
                    owner: .sample,
                    at: .noon
                )
            )
            _ = try await deployer.resume(interrupted.id, choice: nil) { _, _ in }
            let ends = try await store.events(of: interrupted.id).map(\.fact)
            #expect(ends.contains(.stepEnded(step: "B", end: DeploymentEnd(.succeeded))))
        }
    }

    @Test func aSecretAnswerThatWasNotKeptIsNamed() async throws {
        try await withDeployer { deployer, store, release in
            let interrupted = try await store.insertDeployment(
                NewDeployment(
                    of: release.id,
                    environment: "dev",
                    answers: ["Message": .text("go"), "Password": .unkept],
                    owner: .sample,
                    at: .noon
                )
            )
            await #expect(throws: DeploymentRunError.answerLost(variable: "Password", interrupted.id)) {
                try await deployer.resume(interrupted.id, choice: nil) { _, _ in }
            }
        }
    }

    @Test func aDeploymentGoesOnWithTheVariablesItWasStartedWith() async throws {
        try await withDeployer { deployer, store, release in
            let interrupted = try await store.insertDeployment(
                NewDeployment(
                    of: release.id,
                    environment: "dev",
                    answers: ["Message": .text("go")],
                    owner: .sample,
                    at: .noon
                )
            )
            let fixed = VariableSnapshot(
                variables: [.sample("Message", .text("stop"))],
                changedValues: 1,
                git: .none,
                createdBy: "ada",
                createdAt: .noon
            )
            _ = try await store.insert(fixed, into: release.id)
            _ = try await deployer.resume(interrupted.id, choice: nil) { _, _ in }
            let first = try await store.events(of: interrupted.id).map(\.fact)
            #expect(first.contains(.stepEnded(step: "B", end: DeploymentEnd(.succeeded))))
            let updated = try #require(try await store.release(release.id))
            let next = try await deployer.start(updated, in: "dev") { _, _ in }
            #expect(next.deployment.snapshot == 1)
            let second = try await store.events(of: next.deployment.id).map(\.fact)
            #expect(second.contains(.stepSkipped(step: "B", reason: "Its condition is not met.")))
        }
    }

    private static func answers(_ message: String) -> PromptAnswers {
        var answers = PromptAnswers()
        answers["Message"] = .text(message)
        return answers
    }
}
