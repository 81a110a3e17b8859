import SluiceModel

extension Deployment {
    /// `Succeeded`, `RolledBack (Failed)`, `Open`, `Queued`, or `Scheduled for 2026-11-21 09:45 UTC`.
    var stateText: String {
        if state == .queued, let schedule, schedule.start > createdAt {
            return "Scheduled for \(MomentText.minute(schedule.start))"
        }
        guard let end = state.end else { return stateName }
        return end.outcome.rawValue + (end.cause.map { " (\($0.rawValue))" } ?? "")
    }

    /// As `deployment list` and `deployment view` print it.
    var json: JSONValue {
        [
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
            "SkippedSteps": .array(skippedSteps.map { .string($0) }),
            "CreatedBy": .string(createdBy),
            "CreatedAt": .string(TimeText.scripts(createdAt)),
            "QueueTime": JSONValue((schedule?.start).map(TimeText.scripts)),
            "QueueTimeExpiry": JSONValue((schedule?.expiry).map(TimeText.scripts)),
            "Automatic": .bool(schedule?.isAutomatic ?? false),
            "StartedAt": JSONValue(startedAt.map(TimeText.scripts)),
            "EndedAt": JSONValue(endedAt.map(TimeText.scripts)),
            "State": .string(stateName),
            "Outcome": JSONValue(state.end?.outcome.rawValue),
            "Cause": JSONValue(state.end?.cause?.rawValue),
            "Reason": JSONValue(state.end?.reason),
        ]
    }

    private var stateName: String {
        switch state {
        case .queued: "Queued"
        case .open: "Open"
        case .ended: "Ended"
        }
    }

    /// As a command prints it that leaves it to a worker: Octopus's members first, ours behind them.
    var queuedJSON: JSONValue {
        [
            "DeploymentId": .string(id.description),
            "ServerTaskId": .string(id.task),
            "Project": .string(project),
            "Version": .string(version),
            "Environment": .string(environment),
            "Tenant": JSONValue(tenant),
            "State": .string(stateName),
            "QueueTime": JSONValue((schedule?.start).map(TimeText.scripts)),
            "QueueTimeExpiry": JSONValue((schedule?.expiry).map(TimeText.scripts)),
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
