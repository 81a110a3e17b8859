import SluiceModel
import SluiceYAML

/// Reads a file that begins with `variables:`.
enum VariableSetReader {
    static let shape = MapShape(noun: "a set of variables", required: ["variables", "values"])
    static let entryShape = MapShape(
        noun: "a variable",
        required: ["name", "value"],
        optional: ["type", "scope", "sensitive"],
        later: ["prompt"]
    )
    static let scopeShape = MapShape(
        noun: "a scope",
        optional: ["environment", "step", "channel"],
        later: ["tenant", "tenantTag", "process"]
    )

    static func read(_ root: YAMLNode, _ notes: inout FileNotes) -> VariableSet? {
        guard let map = MapReader(root, as: shape, &notes) else { return nil }
        let name = map.plainText("variables", &notes)
        let entries = map.items("values", &notes).compactMap { entry($0, of: name?.text ?? "", &notes) }
        guard let name else { return nil }
        notes.declare(.variableSet, name)
        return VariableSet(name: name.text, entries: entries, location: name.location)
    }

    /// Nil where anything is wrong with it: without all of its scope a value would hold where it must not.
    private static func entry(_ node: YAMLNode, of set: String, _ notes: inout FileNotes) -> VariableEntry? {
        let errorsBefore = notes.errorCount
        guard let map = MapReader(node, as: entryShape, &notes) else { return nil }
        let name = map.plainText("name", &notes)
        let kind = map.choice("type", of: VariableKind.self, &notes) ?? .text
        let isSensitive = map.bool("sensitive", &notes) ?? false
        let scope = map.map("scope", as: scopeShape, &notes).map { Self.scope($0, of: set, &notes) } ?? Scope()
        let value = map["value"].flatMap { node in
            isSensitive
                ? VariableValueReader.readSecret(node, for: name?.text ?? "value", &notes)
                : VariableValueReader.read(node, for: "value", &notes)
        }
        guard let name, let value, let valueNode = map["value"], notes.errorCount == errorsBefore else { return nil }
        note(value, as: kind, at: notes.location(of: valueNode), of: set, &notes)
        return VariableEntry(
            name: name.text,
            value: value,
            kind: kind,
            scope: scope,
            isSensitive: isSensitive || value.isReference,
            location: map.location
        )
    }

    private static func note(
        _ value: VariableValue,
        as kind: VariableKind,
        at location: SourceLocation,
        of set: String,
        _ notes: inout FileNotes
    ) {
        guard case .text(let text) = value else { return }
        let located = LocatedText(text: text, location: location)
        notes.template(located, in: .variableSet(set))
        if kind == .account, !located.isTemplate { notes.refer(to: .account, located) }
    }

    private static func scope(_ map: MapReader, of set: String, _ notes: inout FileNotes) -> Scope {
        let environments = map.plainTexts("environment", &notes)
        let steps = map.plainTexts("step", &notes)
        let channels = map.plainTexts("channel", &notes)
        for name in environments { notes.refer(to: .environment, name) }
        for name in steps { notes.refer(to: .step, name, in: .project(set)) }
        for name in channels { notes.refer(to: .channel, name, in: .project(set)) }
        return Scope(
            environments: Set(environments.map(\.text)),
            steps: Set(steps.map(\.text)),
            channels: Set(channels.map(\.text))
        )
    }
}
