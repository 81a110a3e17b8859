import SluiceAWS
import SluiceModel

/// What registering would do: the request, and how it differs from what runs.
struct RegisterTaskDefinitionPlan: StepPlan {
    /// In AWS's types, without our tags.
    let request: JSONValue
    let summary: StepPlanSummary
    /// The revision that already is the same; nil where a new one is needed.
    let unchangedARN: String?

    var family: String { request["family"]?.string ?? "" }

    init(step: RenderedStep, request: JSONValue, base: BaseRevision?, notes: [String], warnings: [String]) {
        self.request = request
        let desired = CanonicalTaskDefinition(desired: request)
        let described = base.map { CanonicalTaskDefinition(described: $0.definition.raw, against: desired) }
        let difference = TaskDefinitionDifference(from: described, to: desired)
        let tags = TagDifference(from: base?.definition.tags ?? [], to: request["tags"]?.array ?? [])
        let isSame = base != nil && base?.definition.status == "ACTIVE" && difference.isEmpty && tags.isEmpty
        unchangedARN = isSame ? base?.definition.arn : nil
        let mask = PlanMask(step)
        let family = request["family"]?.string ?? ""
        summary = StepPlanSummary(
            effect: isSame ? .noChange : .changes("registers a new revision of '\(family)'"),
            request: mask.apply(to: request),
            changes: base == nil ? [] : difference.changes.map(mask.change) + tags.changes,
            notes: notes + [base?.sentence ?? "There is no revision of '\(family)' yet."],
            warnings: warnings,
            outputs: unchangedARN.map(Self.outputs) ?? [:]
        )
    }

    /// The step's outputs for a revision, by name.
    static func outputs(of arn: String) -> [String: String] {
        let revision = TaskDefinitionName.short(arn).split(separator: ":").map(String.init)
        return [
            "TaskDefinitionArn": arn,
            "TaskDefinitionFamily": revision.first ?? "",
            "TaskDefinitionRevision": revision.count > 1 ? revision[1] : "",
        ]
    }
}
