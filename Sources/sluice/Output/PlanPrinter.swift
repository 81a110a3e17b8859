import SluiceEngine
import SluiceModel

/// A plan as people read it.
struct PlanPrinter {
    private let plan: DeploymentPlan
    private let style: Style

    init(_ plan: DeploymentPlan, style: Style = Style(descriptor: 1)) {
        self.plan = plan
        self.style = style
    }

    func print() { for line in lines { Console.out(line) } }

    var lines: [String] {
        let release = plan.release.release
        let head =
            "Plan: \(release.project) \(release.version) to \(plan.environment)"
            + (plan.tenant.map { " for \($0)" } ?? "")
        let end = plan.hasChanges ? "Nothing was written." : "Nothing would change. Nothing was written."
        return [style.bold(head)] + broughtLines
            + plan.steps.enumerated().flatMap { lines(of: $0.element, number: $0.offset + 1) } + [
                "", end,
            ]
    }

    /// The releases that come with it, each with its notes; nothing where its own comes alone and has none.
    private var broughtLines: [String] {
        let changes = plan.background.changes
        guard changes.contains(where: { !$0.notes.isEmpty }) || changes.count > 1 else { return [] }
        let since = plan.background.currentForEnvironment.map { " since \($0.version)" } ?? ""
        return ["", "Changes\(since):"]
            + changes.flatMap { change in
                ["   \(change.version)"] + change.notes.split(separator: "\n").map { "     \($0)" }
            }
    }

    private func lines(of item: DeploymentPlan.Item, number: Int) -> [String] {
        let title = "\(number). \(item.step.name) (\(item.step.type))"
        switch item.verdict {
        case .skipped(let reason): return ["", style.dim("\(title): skipped. \(reason)")]
        case .planned(let summary):
            return ["", style.bold(title) + ": " + effect(summary.effect)]
                + summary.warnings.map { "   " + style.yellow("warning: ") + $0 }
                + changes(summary.changes)
                + section("request", summary.request.pretty.split(separator: "\n").map(String.init))
                + section("variables", item.variables.map(line))
                + summary.notes.map { "   note: \($0)" }
        }
    }

    private func effect(_ effect: StepPlanSummary.Effect) -> String {
        switch effect {
        case .noChange: style.dim("no change")
        case .changes(let sentence): style.green(sentence)
        }
    }

    private func changes(_ changes: [PlannedChange]) -> [String] {
        var lines: [String] = []
        var group = ""
        for change in changes {
            if change.group != group { lines.append("   \(change.group)") }
            group = change.group
            lines.append(line(change))
        }
        return lines
    }

    private func line(_ change: PlannedChange) -> String {
        switch (change.before, change.after) {
        case (let before?, let after?): style.yellow("   ~ \(change.name): \(before) → \(after)")
        case (nil, let after?): style.green("   + \(change.name): \(after)")
        case (let before?, nil): style.red("   - \(change.name): \(before)")
        case (nil, nil): "   ~ \(change.name)"
        }
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["   \(title):"] + lines.map { "     " + $0 }
    }

    private func line(_ use: VariableUse) -> String {
        let value = use.value.map { $0.isEmpty ? "''" : $0 } ?? "(known later)"
        return "\(use.name) = \(value)" + (use.origin.map { "   \($0.entry.location), \($0.scope)" } ?? "")
    }
}
