import SluiceAWS
import SluiceModel

/// Keeps secrets out of what a plan shows, short ones too where they are the whole of a text.
struct PlanMask {
    private let masker: Masker
    private let secrets: Set<String>

    init(_ step: RenderedStep) {
        secrets = Set(step.variables.filter(\.isSensitive).map(\.text))
        masker = Masker(secrets.map { Secret($0) })
    }

    func apply(to value: JSONValue) -> JSONValue { value.mapStrings(mask) }

    func apply(to problems: StepProblems) -> StepProblems {
        StepProblems(step: problems.step, problems: problems.problems.map(mask))
    }

    /// Its sentences: what they are about is masked where it is made.
    func apply(to summary: StepPlanSummary) -> StepPlanSummary {
        var summary = summary
        if case .changes(let does) = summary.effect { summary.effect = .changes(mask(does)) }
        summary.notes = summary.notes.map(mask)
        summary.warnings = summary.warnings.map(mask)
        return summary
    }

    /// What AWS says may quote what it was asked. An error that holds no secret stays what it is.
    func apply(to error: any Error, of step: Step) -> any Error {
        let text = "\(error)"
        let masked = mask(text)
        return masked == text ? error : StepProblems(step: step.name, problems: [masked])
    }

    /// A value as one line; nil for nothing.
    func text(_ value: JSONValue?) -> String? {
        value.map { value in value.string.map { ShortImage.text(mask($0)) } ?? apply(to: value).compact }
    }

    func change(_ change: DefinitionChange) -> PlannedChange {
        PlannedChange(
            group: change.group.description,
            name: change.name,
            before: before(change.before, after: change.after),
            after: text(change.after)
        )
    }

    func change(_ change: ServiceChange) -> PlannedChange {
        PlannedChange(
            group: "service",
            name: change.name,
            before: before(change.before, after: change.after),
            after: text(change.after)
        )
    }

    /// Where a secret comes, what goes was most likely one: the value before a rotation.
    private func before(_ before: JSONValue?, after: JSONValue?) -> String? {
        guard let after, apply(to: after) != after else { return text(before) }
        return before == nil ? nil : Secret.mask
    }

    private func mask(_ text: String) -> String {
        !text.isEmpty && secrets.contains(text) ? Secret.mask : masker.mask(text)
    }
}
