import SluiceModel

extension ProgressionReport {
    /// As `release progression view` prints it.
    var json: JSONValue {
        let history = progression.history
        return [
            "project": .string(release.release.project),
            "version": .string(history.version),
            "channel": .string(history.channel),
            "lifecycle": .string(progression.lifecycle),
            "tenant": JSONValue(progression.audience.tenant),
            "phases": .array(progression.phases.map(json)),
            "next": .array(progression.nextEnvironments.map { .string($0) }),
            "prevented": history.prevention?.json ?? .null,
            "held": history.hold?.json ?? .null,
        ]
    }

    private func json(of phase: Phase) -> JSONValue {
        [
            "name": .string(phase.name),
            "optional": .bool(phase.isOptional),
            "needed": JSONValue(phase.needed),
            "soakSeconds": JSONValue(phase.soak),
            "complete": .bool(progression.isComplete(phase)),
            "environments": .array(phase.environments.map { json(of: $0, in: phase) }),
        ]
    }

    private func json(of environment: String, in phase: Phase) -> JSONValue {
        let visit = progression.lastVisit(to: environment)
        let refusal = progression.refusal(toEnter: environment)
        return [
            "name": .string(environment),
            "automatic": .bool(phase.automatic.contains(environment)),
            "succeeded": .bool(progression.hasSucceeded(in: environment)),
            "deployment": JSONValue(visit?.deployment.description),
            "outcome": JSONValue(visit?.outcome?.rawValue),
            "endedAt": JSONValue(visit?.endedAt.map(TimeText.scripts)),
            "present": .bool(visit?.isPresent ?? false),
            "mayEnter": .bool(refusal == nil),
            "reason": JSONValue(refusal?.description),
            "freezes": .array((freezes[environment] ?? []).map(\.json)),
            "due": .bool(isDue(in: environment)),
            "notDue": JSONValue(automatic(in: environment)?.obstacle?.description),
        ]
    }
}

extension ActiveFreeze {
    fileprivate var json: JSONValue { ["name": .string(freeze.name), "end": .string(TimeText.scripts(end))] }
}

extension ProgressionDecision {
    var json: JSONValue {
        let (kind, reason): (String, String) =
            switch kind {
            case .prevented(let reason): ("Prevented", reason)
            case .allowed(let reason): ("Allowed", reason)
            case .held: ("Held", text)
            }
        return [
            "decision": .string(kind),
            "reason": .string(reason),
            "by": .string(by),
            "at": .string(TimeText.scripts(at)),
        ]
    }
}
