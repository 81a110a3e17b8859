import SluiceModel

/// A value of a variable that is not the same in the files as in a release. A secret shows only that it changed.
package struct VariableDifference: Hashable, Sendable {
    package let name: String
    package let scope: Scope
    /// The set of variables that it is in.
    package let set: String
    package let isSensitive: Bool
    /// Nil where the release does not have it.
    package let before: String?
    /// Nil where the files do not have it.
    package let after: String?
    /// Of what both have: `value`, `type`, `sensitive`, `prompt`.
    package let changed: [String]
    /// Where it stands now, or stood when the release took it up.
    package let location: SourceLocation

    static func all(from before: [Variable], to after: [Variable]) -> [VariableDifference] {
        let (old, new) = (keyed(before), keyed(after))
        let removed = before.filter { new[Key($0)] == nil }.map { VariableDifference(from: $0, to: nil, at: $0) }
        let rest = after.compactMap { variable -> VariableDifference? in
            let was = old[Key(variable)]
            if let was, was.changes(to: variable).isEmpty { return nil }
            return VariableDifference(from: was, to: variable, at: variable)
        }
        return (removed + rest).sorted { $0.order < $1.order }
    }

    private init(from before: Variable?, to after: Variable?, at place: Variable) {
        name = place.name
        scope = place.scope
        set = place.set
        isSensitive = before?.entry.isSensitive == true || after?.entry.isSensitive == true
        self.before = before?.shownText
        self.after = after?.shownText
        changed = after.flatMap { before?.changes(to: $0) } ?? []
        location = place.entry.location
    }

    private var order: (String, String, String) { (name.lowercased(), scope.description, set) }

    /// Values that stand for each other: two of one scope in one set would be a tie.
    private struct Key: Hashable {
        let name: String
        let set: String
        let scope: Scope

        init(_ variable: Variable) {
            name = variable.name.lowercased()
            set = variable.set
            scope = variable.scope
        }
    }

    private static func keyed(_ variables: [Variable]) -> [Key: Variable] {
        Dictionary(variables.map { (Key($0), $0) }) { first, _ in first }
    }
}

extension Variable {
    /// What anyone may see of the value.
    fileprivate var shownText: String {
        if !entry.isSensitive, case .text(let text) = entry.value { return text }
        return Secret.mask
    }

    fileprivate func changes(to other: Variable) -> [String] {
        [
            ("value", entry.value == other.entry.value), ("type", entry.kind == other.entry.kind),
            ("sensitive", entry.isSensitive == other.entry.isSensitive), ("prompt", entry.prompt == other.entry.prompt),
        ].filter { !$0.1 }.map(\.0)
    }
}
