import SluiceModel
import SluiceYAML

/// Reads an entry of `tagSets:`.
enum TagSetReader {
    static let shape = MapShape(noun: "a tag set", required: ["name", "tags"])

    static func read(_ node: YAMLNode, _ notes: inout FileNotes) -> TagSet? {
        guard let map = MapReader(node, as: shape, &notes), let name = map.plainText("name", &notes) else { return nil }
        let tags = map.plainTexts("tags", &notes)
        for text in [name] + tags where text.text.contains("/") {
            notes.error("'\(text.text)' holds a '/', which stands between a tag set and its tag.", at: text.location)
        }
        notes.declare(.tagSet, name)
        for tag in tags {
            notes.declare(.tenantTag, LocatedText(text: "\(name.text)/\(tag.text)", location: tag.location))
        }
        return TagSet(name: name.text, tags: tags.map(\.text), location: name.location)
    }
}
