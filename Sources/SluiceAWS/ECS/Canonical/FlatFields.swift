import SluiceModel

/// The fields of an object side by side, as a person compares them: nested objects by dotted names, sets by their keys.
enum FlatFields {
    /// The sets with a key, and what of an entry is worth showing; nil shows the entry.
    private static let sets: [String: (key: @Sendable (JSONValue) -> String?, shown: String?)] = [
        "environment": ({ $0["name"]?.string }, "value"),
        "secrets": ({ $0["name"]?.string }, "valueFrom"),
        "tags": ({ $0["key"]?.string }, "value"),
        "secretOptions": ({ $0["name"]?.string }, "valueFrom"),
        "systemControls": ({ $0["namespace"]?.string }, "value"),
        "portMappings": (port, nil),
        "ulimits": ({ $0["name"]?.string }, nil),
        "volumes": ({ $0["name"]?.string }, nil),
        "mountPoints": ({ $0["containerPath"]?.string }, nil),
        "volumesFrom": ({ $0["sourceContainer"]?.string }, nil),
        "dependsOn": ({ $0["containerName"]?.string }, "condition"),
        "extraHosts": ({ $0["hostname"]?.string }, "ipAddress"),
        "capacityProviderStrategy": ({ $0["capacityProvider"]?.string }, nil),
    ]

    static func of(_ value: JSONValue) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [:]
        add(value, "", &fields)
        return fields
    }

    private static func add(_ value: JSONValue, _ name: String, _ fields: inout [String: JSONValue]) {
        switch value {
        case .object(let object) where !object.isEmpty || name.isEmpty:
            for (member, value) in object { add(value, name.isEmpty ? member : "\(name).\(member)", &fields) }
        case .array(let elements):
            if let entries = entries(of: elements, name) {
                fields.merge(entries) { first, _ in first }
            } else {
                fields[name] = value
            }
        default:
            fields[name] = value
        }
    }

    /// The elements by key; nil where the list is no set, or keys are missing or repeated.
    private static func entries(of elements: [JSONValue], _ name: String) -> [String: JSONValue]? {
        let field = name.split(separator: ".").last.map(String.init) ?? name
        guard let set = sets[field] else { return nil }
        let keyed = elements.compactMap { element in
            set.key(element).map { ("\(name) \($0)", set.shown.flatMap { element[$0] } ?? element) }
        }
        let entries = Dictionary(keyed) { first, _ in first }
        return entries.count == elements.count ? entries : nil
    }

    @Sendable private static func port(_ mapping: JSONValue) -> String? {
        let port = mapping["containerPort"]?.int.map(String.init) ?? mapping["containerPortRange"]?.string
        return port.map { "\($0)/\(mapping["protocol"]?.string ?? "tcp")" }
    }
}
