import SluiceModel
import SluiceStore
import SluiceTemplate

/// Makes plans: renders every step, asks each step type what it would do, writes nothing.
package struct DeploymentPlanner: Sendable {
    private let registry: StepRegistry
    private let reader: StepReader

    package init(registry: StepRegistry, reader: StepReader) {
        self.registry = registry
        self.reader = reader
    }

    /// - Parameter advised: whether calls that only inform are made as well, for a plan that someone reads.
    /// - Throws: `PlanError.unresolved` with everything that has no value, `StepProblems` of all steps at once, and what
    ///   AWS says.
    package func plan(
        _ release: StoredRelease,
        in environment: String,
        with renderer: StepRenderer,
        advised: Bool
    ) async throws -> DeploymentPlan {
        let filter = renderer.filter
        let steps = release.release.steps.filter { filter.reasonToSkip($0) == nil }
        var outputs = StepOutputs()
        try requireUsable(steps, environment, renderer, outputs)
        var items: [DeploymentPlan.Item] = []
        var problems: [StepProblems] = []
        for step in release.release.steps {
            if let reason = filter.reasonToSkip(step) ?? Self.reasonNotToRun(step, renderer, outputs) {
                items.append(DeploymentPlan.Item(step: step, verdict: .skipped(reason: reason), variables: []))
                continue
            }
            let process = renderer.render(Array(steps.drop { $0.name != step.name }), outputs: outputs)
            guard let rendered = process.steps.first else { continue }
            do {
                let summary = try await summary(of: rendered, advised: advised)
                for (name, value) in summary.outputs { outputs.set(name, of: step.name, to: .text(value)) }
                let uses = process.uses[step.name] ?? []
                items.append(DeploymentPlan.Item(step: step, verdict: .planned(summary), variables: uses))
            } catch let problem as StepProblems {
                problems.append(PlanMask(rendered).apply(to: problem))
            } catch {
                throw PlanMask(rendered).apply(to: error, of: step)
            }
        }
        guard problems.isEmpty else { throw PlanError.steps(problems) }
        return DeploymentPlan(
            release: release,
            environment: environment,
            tenant: renderer.tenant,
            background: renderer.background,
            steps: items
        )
    }

    /// A plan is about a deployment in which all goes well.
    private static func reasonNotToRun(
        _ step: Step,
        _ renderer: StepRenderer,
        _ outputs: StepOutputs
    ) -> String? {
        switch step.condition {
        case .success, .always: return nil
        case .failure: return "It runs only after a failure."
        case .variable(let template):
            let rendered = renderer.table(for: step, outputs: outputs).render(template)
            return rendered.isComplete && !Truthiness.isTruthy(rendered.text) ? "Its condition is not met." : nil
        }
    }

    /// All that can be said before AWS is asked.
    private func requireUsable(
        _ steps: [Step],
        _ environment: String,
        _ renderer: StepRenderer,
        _ outputs: StepOutputs
    ) throws {
        let names = steps.first.map { renderer.table(for: $0, outputs: outputs).names } ?? []
        let process = renderer.render(steps, outputs: outputs)
        try process.requireComplete(environment: environment, names: names)
        let problems = process.steps.compactMap(\.secretNames)
        guard problems.isEmpty else { throw PlanError.steps(problems) }
    }

    private func summary(of step: RenderedStep, advised: Bool) async throws -> StepPlanSummary {
        func summary<Type: StepType>(_ type: Type) async throws -> StepPlanSummary {
            let plan = try await type.plan(step, reading: reader)
            guard advised else { return plan.summary }
            let advice = await type.advice(on: plan, for: step, reading: reader)
            var summary = plan.summary
            summary.notes += advice.notes
            summary.warnings += advice.warnings
            return summary
        }
        return PlanMask(step).apply(to: try await summary(try registry.requireType(of: step.step)))
    }
}
