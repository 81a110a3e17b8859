import SluiceEngine
import SluiceModel

extension ReleaseDifference {
    /// As `release view --diff` prints it.
    var json: JSONValue {
        ["steps": .array(steps.map(\.json)), "variables": .array(variables.map(\.json))]
    }
}

extension StepDifference {
    fileprivate var json: JSONValue {
        let fields = fields.map { field -> JSONValue in
            ["name": .string(field.name), "before": JSONValue(field.before), "after": JSONValue(field.after)]
        }
        return ["step": .string(step), "kind": .string(kind.rawValue), "fields": .array(fields)]
    }
}

extension VariableDifference {
    fileprivate var json: JSONValue {
        [
            "name": .string(name),
            "scope": .string(scope.description),
            "set": .string(set),
            "sensitive": .bool(isSensitive),
            "before": JSONValue(before),
            "after": JSONValue(after),
            "changed": .array(changed.map { .string($0) }),
            "file": .string(location.file),
            "line": JSONValue(location.line),
        ]
    }
}
