import SluiceModel

extension Deployment {
    /// `Succeeded`, `RolledBack (Failed)`, or `Open`.
    var stateText: String {
        guard let end = state.end else { return "Open" }
        return end.outcome.rawValue + (end.cause.map { " (\($0.rawValue))" } ?? "")
    }

    /// As `deployment list` and `deployment view` print it.
    var json: JSONValue {
        var endedAt: String?
        if case .ended(_, let date) = state { endedAt = TimeText.scripts(date) }
        return [
            "DeploymentId": .string(id.description),
            "ServerTaskId": .string(id.task),
            "Project": .string(project),
            "Version": .string(version),
            "ReleaseId": .string(release.description),
            "Environment": .string(environment),
            "Tenant": JSONValue(tenant),
            "Snapshot": JSONValue(snapshot),
            "Answers": .object(shownAnswers),
            "FreezeOverride": freezeOverride.map {
                ["freezes": .array($0.freezes.map { .string($0) }), "reason": .string($0.reason)]
            } ?? .null,
            "CreatedBy": .string(createdBy),
            "StartedAt": .string(TimeText.scripts(createdAt)),
            "EndedAt": JSONValue(endedAt),
            "State": .string(state.end == nil ? "Open" : "Ended"),
            "Outcome": JSONValue(state.end?.outcome.rawValue),
            "Cause": JSONValue(state.end?.cause?.rawValue),
            "Reason": JSONValue(state.end?.reason),
        ]
    }

    /// What was answered to prompts; a secret as `••••`.
    private var shownAnswers: JSONObject {
        var object = JSONObject()
        for (name, answer) in answers.sorted(by: { $0.key < $1.key }) { object[name] = .string(answer.shown) }
        return object
    }
}

extension StoredAnswer {
    /// As anyone may see it.
    var shown: String {
        if case .text(let text) = self { text } else { Secret.mask }
    }
}
