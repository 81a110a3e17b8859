import SluiceAWS
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("The inputs of a manual intervention")
struct ManualInterventionTests {
    private func plan(_ with: RequestNode, retries: Retries = .none) async throws -> ManualIntervention.Plan {
        let step = Step(name: "Look", type: "manual-intervention", with: with, retries: retries, location: .sample)
        let clients = AWSClients(accounts: [], world: AWSWorld(environment: [:], home: ""), keys: .empty)
        return try await ManualIntervention().plan(.sample(step), reading: StepReader(clients: clients))
    }

    @Test func instructionsAreAllItNeeds() async throws {
        let plan = try await plan(.map([.init("instructions", .text("Well?"))]))
        #expect(plan.instructions == "Well?")
        #expect(plan.summary.effect == .changes("waits for a person to approve or reject it"))
    }

    @Test func everythingThatIsWrongIsToldAtOnce() async throws {
        let error = await #expect(throws: StepProblems.self) {
            try await plan(
                .map([.init("instruction", .text("Well?"))]),
                retries: Retries(count: 1, backoffSeconds: 0)
            )
        }
        #expect(
            error?.problems == [
                "'instruction' is no input of a manual intervention. Did you mean 'instructions'?",
                "'instructions' is missing.", "'retries' cannot be used with a step at which a person decides.",
            ]
        )
        await #expect(throws: StepProblems.self) { try await plan(.text("Well?")) }
    }
}
