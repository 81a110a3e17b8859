import SluiceModel
import SluiceYAML

/// Reads a file that begins with `variables:`.
enum VariableSetReader {
    static let shape = MapShape(noun: "a set of variables", required: ["variables", "values"])
    static let entryShape = MapShape(
        noun: "a variable",
        required: ["name"],
        optional: ["value", "type", "scope", "sensitive", "prompt"]
    )

    static func read(_ root: YAMLNode, _ notes: inout FileNotes) -> VariableSet? {
        guard let map = MapReader(root, as: shape, &notes) else { return nil }
        let name = map.plainText("variables", &notes)
        let entries = map.items("values", &notes).compactMap { entry($0, of: name?.text ?? "", &notes) }
        guard let name else { return nil }
        notes.declare(.variableSet, name)
        return VariableSet(name: name.text, entries: entries, location: name.location)
    }

    private static func entry(_ node: YAMLNode, of set: String, _ notes: inout FileNotes) -> VariableEntry? {
        let errorsBefore = notes.errorCount
        guard let map = MapReader(node, as: entryShape, &notes) else { return nil }
        let scope = map.map("scope", as: ScopeReader.shape, &notes).map { ScopeReader.read($0, of: set, &notes) }
        return entry(map, scope: scope ?? Scope(), of: set, since: errorsBefore, &notes)
    }

    /// Nil where anything is wrong with it: without all of its scope a value would hold where it must not.
    ///
    /// - Parameter errors: how many there were before the value.
    static func entry(
        _ map: MapReader,
        scope: Scope,
        of set: String,
        since errors: Int,
        _ notes: inout FileNotes
    ) -> VariableEntry? {
        let name = map.plainText("name", &notes)
        let kind = map.choice("type", of: VariableKind.self, &notes) ?? .text
        let isSensitive = map.bool("sensitive", &notes) ?? false
        let prompt = map.map("prompt", as: PromptReader.shape, &notes).flatMap { PromptReader.read($0, &notes) }
        let value = value(of: map, named: name?.text, isSensitive: isSensitive, &notes)
        guard let name, let value, notes.errorCount == errors else { return nil }
        let place = map["value"].map { notes.location(of: $0) } ?? map.location
        note(value, as: kind, at: place, of: set, &notes)
        if let prompt { PromptReader.check(prompt, value: value, at: place, &notes) }
        return VariableEntry(
            name: name.text,
            value: value,
            kind: kind,
            scope: scope,
            isSensitive: isSensitive || value.isReference,
            prompt: prompt,
            location: map.location
        )
    }

    /// What is asked for may have no value of its own.
    private static func value(
        of map: MapReader,
        named name: String?,
        isSensitive: Bool,
        _ notes: inout FileNotes
    ) -> VariableValue? {
        guard let node = map["value"] else {
            if map["prompt"] != nil { return .text("") }
            notes.error("A variable needs the key 'value', and it is missing here.", at: map.location)
            return nil
        }
        return isSensitive
            ? VariableValueReader.readSecret(node, for: name ?? "value", &notes)
            : VariableValueReader.read(node, for: "value", &notes)
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
        if kind == .account, !located.isTemplate, !text.isEmpty { notes.refer(to: .account, located) }
    }
}
