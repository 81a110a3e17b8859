import SluiceModel

/// Waits for a person to approve or reject the deployment (Octopus's manual intervention step).
struct ManualIntervention: StepType {
    static let declaration = StepTypeDeclaration(
        name: "manual-intervention",
        parameters: [],
        outputs: [
            "Manual.Approved", "Manual.Notes", "Manual.ResponsibleUser.Id", "Manual.ResponsibleUser.Username",
            "Manual.ResponsibleUser.DisplayName",
        ],
        needsRegion: false,
        packagesAllowed: false,
        changesWhatRuns: false
    )

    struct Plan: StepPlan {
        let instructions: String
        let summary: StepPlanSummary
    }

    func plan(_ step: RenderedStep, reading reader: StepReader) async throws -> Plan {
        var problems: [String] = []
        let instructions = Self.instructions(of: step, &problems)
        if step.step.retries.count > 0 {
            problems.append("'retries' cannot be used with a step at which a person decides.")
        }
        guard let instructions, problems.isEmpty else { throw StepProblems(step: step.name, problems: problems) }
        let request = PlanMask(step).apply(to: ["instructions": .string(instructions)])
        return Plan(
            instructions: instructions,
            summary: StepPlanSummary(effect: .changes("waits for a person to approve or reject it"), request: request)
        )
    }

    /// Who decided counts as the step's output either way, so that a step for failures can tell it.
    func run(_ plan: Plan, in context: StepContext) async throws -> DeploymentEnd {
        let decision = try await context.decision(on: plan.instructions)
        let outputs = [
            ("Approved", decision.isApproved ? "True" : "False"), ("Notes", decision.notes),
            ("ResponsibleUser.Id", decision.by), ("ResponsibleUser.Username", decision.by),
            ("ResponsibleUser.DisplayName", decision.by),
        ]
        for (name, value) in outputs { try await context.setOutput("Manual.\(name)", to: value) }
        // A decision changes nothing that runs.
        return DeploymentEnd(decision.isApproved ? .noChange : .failed, reason: "\(decision)")
    }

    private static func instructions(of step: RenderedStep, _ problems: inout [String]) -> String? {
        guard case .map(let members) = step.with else {
            problems.append("'with:' must hold 'instructions'.")
            return nil
        }
        for member in members where member.name != "instructions" {
            let hint = Names.didYouMean(Nearest.names(to: member.name, in: ["instructions"]))
            problems.append("'\(member.name)' is no input of a manual intervention. \(hint)")
        }
        guard case .scalar(let text, _)? = step.with["instructions"], !text.isEmpty else {
            problems.append("'instructions' is missing.")
            return nil
        }
        return text
    }
}
