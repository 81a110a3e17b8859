import SluiceModel
import SluiceYAML

/// Reads an entry of `environments:`.
enum EnvironmentReader {
    static let shape = MapShape(noun: "an environment", required: ["name"])

    static func read(_ node: YAMLNode, _ notes: inout FileNotes) -> Environment? {
        guard let map = MapReader(node, as: shape, &notes), let name = map.plainText("name", &notes) else { return nil }
        notes.declare(.environment, name)
        return Environment(name: name.text, location: name.location)
    }
}
