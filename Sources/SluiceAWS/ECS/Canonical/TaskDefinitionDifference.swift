import SluiceModel

/// What changes from one task definition to another, the task's own fields first, then container by container.
package struct TaskDefinitionDifference: Hashable, Sendable {
    /// Sorted by group and name; empty means that no new revision is needed.
    package let changes: [DefinitionChange]

    package var isEmpty: Bool { changes.isEmpty }

    /// Nothing described means that everything is new.
    package init(from described: CanonicalTaskDefinition?, to desired: CanonicalTaskDefinition) {
        let (before, after) = (described?.content ?? [:], desired.content)
        var changes = Self.changes(in: .task, Self.task(before), Self.task(after))
        let (old, new) = (Self.containers(before), Self.containers(after))
        for name in Set(old.keys).union(new.keys).sorted() {
            changes += Self.changes(in: .container(name), old[name] ?? [:], new[name] ?? [:])
        }
        self.changes = changes
    }

    private static func changes(
        in group: DefinitionChange.Group,
        _ before: JSONValue,
        _ after: JSONValue
    ) -> [DefinitionChange] {
        let (old, new) = (FlatFields.of(before), FlatFields.of(after))
        return Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { name in
            DefinitionChange(group: group, name: name, before: old[name], after: new[name])
        }
    }

    private static func task(_ definition: JSONValue) -> JSONValue {
        var members = definition.object ?? JSONObject()
        members["containerDefinitions"] = .none
        return .object(members)
    }

    private static func containers(_ definition: JSONValue) -> [String: JSONValue] {
        let named = (definition["containerDefinitions"]?.array ?? []).map { container in
            var members = container.object ?? JSONObject()
            members["name"] = .none
            return (container["name"]?.string ?? "", JSONValue.object(members))
        }
        return Dictionary(named) { first, _ in first }
    }
}
