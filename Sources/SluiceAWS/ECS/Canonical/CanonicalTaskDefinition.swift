import SluiceModel

/// A task definition without what makes no difference: answer-only fields, AWS's defaults, nothings, the order of sets, the
/// units of amounts, and the tags, which are no part of a revision's content.
///
/// A desired and a described definition with equal contents need no new revision.
package struct CanonicalTaskDefinition: Hashable, Sendable {
    /// An object in the fields of `RegisterTaskDefinition`, sorted by name.
    package let content: JSONValue
    private let unknowns: Set<String>

    /// What should run: a `RegisterTaskDefinition` request in AWS's types. Every field counts.
    package init(desired request: JSONValue) {
        self.init(request, counting: nil)
    }

    /// What is registered: the `taskDefinition` of `DescribeTaskDefinition`. A field that our table does not know and that the
    /// desired definition does not have counts as one that AWS filled in, and is dropped.
    package init(described answer: JSONValue, against desired: CanonicalTaskDefinition) {
        self.init(answer, counting: desired.unknowns)
    }

    package static func == (one: CanonicalTaskDefinition, other: CanonicalTaskDefinition) -> Bool {
        one.content == other.content
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(content)
    }

    /// Set by AWS; `RegisterTaskDefinition` has no such fields.
    package static let answerOnlyFields: Set = [
        "taskDefinitionArn", "revision", "status", "requiresAttributes", "compatibilities", "registeredAt",
        "registeredBy",
        "deregisteredAt", "deleteRequestedAt",
    ]

    private init(_ definition: JSONValue, counting: Set<String>?) {
        var members = definition.object ?? JSONObject()
        for name in Self.answerOnlyFields.union(["tags"]) { members[name] = .none }
        let containers = (members["containerDefinitions"]?.array ?? []).map {
            Self.plain($0, networkMode: definition["networkMode"]?.string)
        }
        members["containerDefinitions"] = .array(containers)
        var form = CanonicalForm(.registerTaskDefinition, .taskDefinition, counting: counting)
        content = form.canonical(.object(members))
        unknowns = form.unknowns
    }

    /// Spells out what depends on something else: an environment entry without a value has the empty one, and where container
    /// and task share a network, the host port says nothing.
    private static func plain(_ container: JSONValue, networkMode: String?) -> JSONValue {
        guard var members = container.object else { return container }
        members["environment"] = members["environment"]?.mapElements { entry in
            if entry["value"] == nil { entry["value"] = "" }
        }
        guard networkMode == "awsvpc" || networkMode == "host" else { return .object(members) }
        members["portMappings"] = members["portMappings"]?.mapElements { mapping in
            if mapping["hostPort"] == mapping["containerPort"] { mapping["hostPort"] = .none }
        }
        return .object(members)
    }
}

extension JSONValue {
    /// A list with each of its objects changed; anything else as it is.
    fileprivate func mapElements(_ change: (inout JSONObject) -> Void) -> JSONValue {
        guard case .array(let elements) = self else { return self }
        return .array(
            elements.map { element in
                guard case .object(var object) = element else { return element }
                change(&object)
                return .object(object)
            }
        )
    }
}
