import SluiceModel

@testable import SluiceEngine

/// A step type that writes once through the journal and ends as its `with:` says, attempt by attempt.
struct PlannedEnd: StepType {
    static let declaration = StepTypeDeclaration(
        name: "planned-end",
        parameters: ["region"],
        outputs: ["Made"],
        needsRegion: false,
        packagesAllowed: false
    )

    struct Plan: StepPlan {
        let outcome: DeploymentOutcome
        let summary: StepPlanSummary
    }

    func plan(_ step: RenderedStep, reading reader: StepReader) async throws -> Plan {
        guard case .scalar(let text, _)? = step.with["end"], let outcome = DeploymentOutcome(rawValue: text) else {
            throw StepProblems(step: step.name, problems: ["'end' is missing."])
        }
        return Plan(outcome: outcome, summary: StepPlanSummary(effect: .changes("ends"), request: [:]))
    }

    func run(_ plan: Plan, in context: StepContext) async throws -> DeploymentEnd {
        _ = try await context.write(WriteIntent("Write", facts: [:])) { _, _ in
            "done"
        } adopt: { _, _ in
            "done"
        }
        try await context.setOutput("Made", to: context.step.name)
        return DeploymentEnd(plan.outcome, reason: plan.outcome.isSuccess ? "" : "It went wrong.")
    }

    func rollBack(_ record: StepRecord, in context: StepContext) async throws -> RollbackEnd {
        .restored("Restored '\(context.step.name)'.")
    }
}

extension Step {
    static func planned(
        _ name: String,
        _ end: DeploymentOutcome = .succeeded,
        condition: RunCondition = .success,
        environments: [String] = []
    ) -> Step {
        .sample(
            name,
            type: "planned-end",
            parameters: ["region": "eu-west-1"],
            with: .map([.init("end", .text(end.rawValue))]),
            condition: condition,
            environments: environments
        )
    }
}
