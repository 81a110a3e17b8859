import SluiceEngine
import SluiceModel

extension DeploymentPlan {
    /// As `release deploy --dry-run` prints it.
    var json: JSONValue {
        [
            "project": .string(release.release.project),
            "version": .string(release.release.version),
            "environment": .string(environment),
            "tenant": JSONValue(tenant),
            "hasChanges": .bool(hasChanges),
            "since": JSONValue(background.currentForEnvironment?.version),
            "releases": .array(
                background.changes.map { ["version": .string($0.version), "notes": .string($0.notes)] }
            ),
            "steps": .array(steps.map(\.json)),
        ]
    }
}

extension DeploymentPlan.Item {
    fileprivate var json: JSONValue {
        var object: JSONObject = ["name": .string(step.name), "type": .string(step.type)]
        switch verdict {
        case .skipped(let reason):
            object["effect"] = "skipped"
            object["reason"] = .string(reason)
        case .planned(let summary):
            for member in summary.json { object[member.name] = member.value }
        }
        object["variables"] = .array(variables.map(\.json))
        return .object(object)
    }
}

extension StepPlanSummary {
    fileprivate var json: JSONObject {
        let (name, sentence): (String, String) =
            switch effect {
            case .noChange: ("no-change", "")
            case .changes(let sentence): ("changes", sentence)
            }
        return [
            "effect": .string(name),
            "does": .string(sentence),
            "changes": .array(changes.map(\.json)),
            "request": request,
            "notes": .array(notes.map { .string($0) }),
            "warnings": .array(warnings.map { .string($0) }),
        ]
    }
}

extension PlannedChange {
    fileprivate var json: JSONValue {
        [
            "group": .string(group), "name": .string(name), "before": JSONValue(before), "after": JSONValue(after),
        ]
    }
}

extension VariableUse {
    fileprivate var json: JSONValue {
        [
            "name": .string(name),
            "value": JSONValue(value),
            "file": JSONValue(origin?.entry.location.file),
            "line": JSONValue(origin?.entry.location.line),
            "scope": JSONValue(origin.map { "\($0.scope)" }),
        ]
    }
}
