import SluiceModel

extension Variable {
    /// The value as people may see it: a secret by where it is read from.
    var shownValue: String {
        switch entry.value {
        case .text(let text): text
        case .environment(let name): "\(Secret.mask) (!env \(name))"
        case .sealed(let sealed): "\(Secret.mask) (!sealed, key \(sealed.keyID))"
        case .reference(let reference): "\(Secret.mask) (\(reference))"
        }
    }

    /// As `variables preview` prints it, and `variables explain` with more.
    var scoredJSON: JSONValue {
        var object = json.object ?? [:]
        object["score"] = JSONValue(scope.score)
        return .object(object)
    }

    /// As `variables list` prints it.
    var json: JSONValue {
        var scopes = JSONObject()
        for dimension in Scope.Dimension.allCases where !scope[dimension].isEmpty {
            scopes[dimension.rawValue] = .array(scope[dimension].sorted().map { .string($0) })
        }
        return [
            "name": .string(name),
            "value": .string(shownValue),
            "sensitive": .bool(entry.isSensitive),
            "type": .string(entry.kind.rawValue),
            "scope": .object(scopes),
            "set": .string(set),
            "file": .string(entry.location.file),
            "line": JSONValue(entry.location.line),
            "prompt": entry.prompt?.json ?? .null,
        ]
    }
}

extension VariablePrompt {
    fileprivate var json: JSONValue {
        [
            "label": JSONValue(label),
            "help": .string(help),
            "required": .bool(isRequired),
            "control": .string(control.rawValue),
            "options": .array(options.map { ["value": .string($0.value), "label": .string($0.label)] }),
        ]
    }
}
