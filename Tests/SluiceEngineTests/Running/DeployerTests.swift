import Foundation
import SluiceAWS
import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

@Suite("Deployments with a real store and a real runner")
struct DeployerTests {
    /// Deploys a release of these steps to dev.
    private func deploy(
        _ steps: [Step],
        variables: [Variable] = [],
        check: (any Store, FinishedDeployment) async throws -> Void = { _, _ in }
    ) async throws -> DeploymentEnd {
        let folder = try TemporaryFolder()
        let location = StoreLocation(workspace: folder.path)
        let store = try await location.open(for: .write)
        let environments = ["dev", "prod"].map { Environment(name: $0, location: .sample) }
        let deployer = Deployer(
            definitions: Definitions(environments: environments),
            store: store,
            location: location,
            clients: AWSClients(accounts: [], world: AWSWorld(environment: [:], home: ""), keys: .empty),
            keys: .empty,
            registry: StepRegistry([PlannedEnd()]),
            world: ProcessWorld(environment: [:], user: "ada", host: "build-1", processID: 42, now: { .noon })
        )
        let release = try await store.insert(.sample(steps: steps, variables: variables, packages: []))
        let finished = try await deployer.start(release, in: "dev") { _, _ in }
        try await check(store, finished)
        return finished.end
    }

    /// What became of each step, in order.
    private func story(of finished: FinishedDeployment, in store: any Store) async throws -> [String] {
        try await store.events(of: finished.deployment.id).compactMap { event in
            switch event.fact {
            case .stepSkipped(let step, let reason): "\(step): \(reason)"
            case .stepEnded(let step, let end): "\(step): \(end.outcome.rawValue)"
            default: nil
            }
        }
    }

    @Test func itGoesThroughAllStepsAndEnds() async throws {
        let end = try await deploy([.planned("A"), .planned("B", environments: ["prod"]), .planned("C")]) {
            store,
            finished in
            let story = try await story(of: finished, in: store)
            #expect(story == ["A: Succeeded", "B: It runs in 'prod' only.", "C: Succeeded"])
            let current = try await store.current(project: "web", environment: "dev")
            #expect(current?.id == finished.deployment.id)
        }
        #expect(end.outcome == .succeeded)
    }

    @Test func aFailureIsRolledBackAndWhatStandsIsListed() async throws {
        let end = try await deploy([.planned("A"), .planned("B", .failed), .planned("C")])
        #expect(
            end
                == DeploymentEnd(
                    .rolledBack,
                    cause: .failed,
                    reason: "It went wrong. Restored 'B'. Mixed: step 'A' had changed things and was left as it is."
                )
        )
    }

    @Test func aConditionCanAskWhatFailed() async throws {
        let condition = RunCondition.variable("#{Octopus.Deployment.Error}")
        _ = try await deploy([.planned("A", .failed), .planned("Mend", condition: condition)]) { store, finished in
            let story = try await story(of: finished, in: store)
            #expect(story == ["A: Failed", "Mend: Succeeded"])
        }
        _ = try await deploy([.planned("A"), .planned("Mend", condition: condition)]) { store, finished in
            let story = try await story(of: finished, in: store)
            #expect(story == ["A: Succeeded", "Mend: Its condition is not met."])
        }
    }

    @Test func aConditionMayUseAnOutputOfAnEarlierStep() async throws {
        let condition = RunCondition.variable("#{Octopus.Action[A].Output.Made}")
        let end = try await deploy([.planned("A"), .planned("B", condition: condition)])
        #expect(end.outcome == .succeeded)
    }

    @Test(arguments: ["#{Nowhere}", "#{if A}"])
    func aConditionWithoutAValueLeavesNothingToPlan(_ condition: String) async throws {
        let steps: [Step] = [.planned("A"), .planned("B", condition: .variable(condition))]
        let error = await #expect(throws: PlanError.self) { _ = try await deploy(steps) }
        #expect(error?.description.contains("step 'B', field 'condition'") == true)
    }

    @Test func aConditionThatLacksAnOutputAfterAllFailsItsStepAndTheDeploymentEnds() async throws {
        let condition = RunCondition.variable("#{Octopus.Action[A].Output.Made}")
        let steps: [Step] = [
            .planned("A", environments: ["prod"]), .planned("B", condition: condition), .planned("C"),
        ]
        let end = try await deploy(steps) { store, finished in
            let story = try await story(of: finished, in: store)
            #expect(story == ["A: It runs in 'prod' only.", "B: Failed", "C: Step 'B' did not succeed."])
        }
        #expect(end.outcome == .failed)
        #expect(end.reason.contains("The condition of step 'B' has no value: #{Octopus.Action[A].Output.Made}"))
    }

    @Test func aPlanThatCannotWorkRecordsNothing() async throws {
        let problems = StepProblems(step: "A", problems: ["'end' is missing."])
        await #expect(throws: PlanError.steps([problems])) {
            _ = try await deploy([.sample("A", type: "planned-end", parameters: ["region": "eu-west-1"])])
        }
    }
}
