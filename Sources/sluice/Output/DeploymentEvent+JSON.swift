import SluiceModel

extension DeploymentEvent {
    /// One line of `deployment log -f json`, and within those of `worker -f json`.
    var json: JSONValue {
        var object: JSONObject = ["sequence": JSONValue(sequence), "at": .string(TimeText.scripts(at))]
        for member in fact.json { object[member.name] = member.value }
        return .object(object)
    }
}

extension DeploymentFact {
    fileprivate var json: JSONObject {
        switch self {
        case .started(let owner): ["event": "started", "by": .string(owner.user)]
        case .resumed(let owner, let choice):
            ["event": "resumed", "by": .string(owner.user), "choice": JSONValue(choice?.rawValue)]
        case .stepStarted(let step, let attempt):
            ["event": "stepStarted", "step": .string(step), "attempt": JSONValue(attempt)]
        case .stepSkipped(let step, let reason):
            ["event": "stepSkipped", "step": .string(step), "reason": .string(reason)]
        case .intent(let step, let key, let facts):
            ["event": "intent", "step": .string(step), "write": .string(key), "facts": facts]
        case .result(let step, let key, let answer):
            ["event": "result", "step": .string(step), "write": .string(key), "answer": answer]
        case .log(let step, let level, let text):
            ["event": "log", "step": JSONValue(step), "level": .string(level.rawValue), "text": .string(text)]
        case .output(let step, let name, let value):
            ["event": "output", "step": .string(step), "name": .string(name), "value": JSONValue(value ?? Secret.mask)]
        case .sealedOutput(let step, let name, _):
            ["event": "output", "step": .string(step), "name": .string(name), "value": .string(Secret.mask)]
        case .stepEnded(let step, let end): Self.json("stepEnded", step, end)
        case .interventionAsked(let step, let instructions):
            ["event": "interventionAsked", "step": .string(step), "instructions": .string(instructions)]
        case .interventionDecided(let step, let decision):
            [
                "event": "interventionDecided", "step": .string(step), "approved": .bool(decision.isApproved),
                "by": .string(decision.by), "notes": .string(decision.notes),
            ]
        case .cancelRequested(let by, let leave):
            ["event": "cancelRequested", "by": .string(by), "leave": .bool(leave)]
        case .rollbackStarted(let step, let cause): Self.json("rollbackStarted", step, cause)
        case .rollbackEnded(let step, let end):
            [
                "event": "rollbackEnded", "step": .string(step), "restored": .bool(end.isRestored),
                "reason": .string(end.text),
            ]
        case .ended(let end): Self.json("ended", nil, end)
        }
    }

    private static func json(_ event: String, _ step: String?, _ end: DeploymentEnd) -> JSONObject {
        [
            "event": .string(event), "step": JSONValue(step), "outcome": .string(end.outcome.rawValue),
            "cause": JSONValue(end.cause?.rawValue), "reason": .string(end.reason),
        ]
    }
}
