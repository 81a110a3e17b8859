import SluiceModel

/// What a deployment would do: every step with its rendered request, the difference to what runs now, and where each
/// value comes from. Holds no secret.
package struct DeploymentPlan: Sendable {
    package let release: StoredRelease
    package let environment: String
    /// Whom it is for; nil for nobody in particular.
    package let tenant: String?
    /// What came before: what runs there now, and the releases that this one brings over it.
    package let background: DeploymentBackground
    package let steps: [Item]

    /// One step of the process.
    package struct Item: Sendable {
        package let step: Step
        package let verdict: Verdict
        package let variables: [VariableUse]
    }

    package enum Verdict: Sendable {
        case planned(StepPlanSummary)
        /// Its filters or its condition keep it out; says why.
        case skipped(reason: String)
    }

    /// Whether any step would change something.
    package var hasChanges: Bool {
        steps.contains { item in
            guard case .planned(let summary) = item.verdict else { return false }
            return summary.effect != .noChange
        }
    }
}
