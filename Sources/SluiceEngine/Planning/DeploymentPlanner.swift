import SluiceModel
import SluiceStore

/// Makes plans: renders every step, asks each step type what it would do, writes nothing.
package struct DeploymentPlanner: Sendable {
    private let registry: StepRegistry
    private let reader: StepReader

    package init(registry: StepRegistry, reader: StepReader) {
        self.registry = registry
        self.reader = reader
    }

    /// Throws `PlanError.unresolved` with everything that has no value, `StepProblems`, and what AWS says.
    package func plan(_ release: StoredRelease, in environment: String, with renderer: StepRenderer) async throws
        -> DeploymentPlan
    {
        let filter = StepFilter(environment: environment, channel: release.release.channel)
        let steps = release.release.steps.filter { filter.reasonToSkip($0) == nil }
        var outputs = StepOutputs()
        try requireComplete(steps, environment, renderer, outputs)
        var items: [DeploymentPlan.Item] = []
        for step in release.release.steps {
            if let reason = filter.reasonToSkip(step) {
                items.append(DeploymentPlan.Item(step: step, verdict: .skipped(reason: reason), variables: []))
                continue
            }
            let process = renderer.render(Array(steps.drop { $0.name != step.name }), outputs: outputs)
            guard let rendered = process.steps.first else { continue }
            let summary = try await summary(of: rendered)
            for (name, value) in summary.outputs { outputs.set(name, of: step.name, to: .text(value)) }
            items.append(
                DeploymentPlan.Item(step: step, verdict: .planned(summary), variables: process.uses[step.name] ?? [])
            )
        }
        return DeploymentPlan(release: release, environment: environment, steps: items)
    }

    private func requireComplete(
        _ steps: [Step],
        _ environment: String,
        _ renderer: StepRenderer,
        _ outputs: StepOutputs
    ) throws {
        let names = steps.first.map { renderer.table(for: $0, outputs: outputs).names } ?? []
        try renderer.render(steps, outputs: outputs).requireComplete(environment: environment, names: names)
    }

    private func summary(of step: RenderedStep) async throws -> StepPlanSummary {
        let type = try registry.requireType(of: step.step)
        return try await type.plan(step, reading: reader).summary
    }
}
