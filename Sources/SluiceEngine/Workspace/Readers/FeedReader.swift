import SluiceModel
import SluiceYAML

/// Reads a file that begins with `feed:`.
struct FeedReader {
    static let shape = MapShape(noun: "a feed", required: ["feed", "type"])

    let catalogue: DefinitionCatalogue

    func read(_ root: YAMLNode, _ notes: inout FileNotes) -> FeedDefinition? {
        let type = root["type"]?.text.flatMap(catalogue.feedType)
        guard let map = MapReader(root, as: shape(of: type, in: root), &notes) else { return nil }
        if let name = map.text("type", &notes), type == nil {
            let ending = Suggestion.ending(for: name.text, among: catalogue.feedTypes.map(\.name), listing: "it has")
            notes.error("This version of Sluice has no feed type '\(name.text)'\(ending)", at: name.location)
        }
        let settings = type.map { self.settings(of: $0, in: map, &notes) } ?? [:]
        guard let name = map.plainText("feed", &notes) else { return nil }
        notes.declare(.feed, name)
        guard let type else { return nil }
        return FeedDefinition(name: name.text, type: type.name, settings: settings, location: name.location)
    }

    private func settings(
        of type: FeedTypeDeclaration,
        in map: MapReader,
        _ notes: inout FileNotes
    ) -> [String: String] {
        var settings: [String: String] = [:]
        for key in type.requiredSettings + type.optionalSettings {
            guard let value = map.plainText(key, &notes) else { continue }
            settings[key] = value.text
            if key == "account" { notes.refer(to: .account, value) }
        }
        return settings
    }

    /// Of an unknown type every setting may be right.
    private func shape(of type: FeedTypeDeclaration?, in root: YAMLNode) -> MapShape {
        guard let type else { return Self.shape.adding(optional: root.entries?.map(\.name) ?? []) }
        var shape = Self.shape.adding(required: type.requiredSettings, optional: type.optionalSettings)
        shape.noun = "a feed of type '\(type.name)'"
        return shape
    }
}
