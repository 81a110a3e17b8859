/// The keys that a mapping in a definition file may have.
///
/// The JSON Schema beside the samples says the same to editors; a test holds the two together.
struct MapShape: Sendable {
    /// With its article, as messages name it: `a step`.
    var noun: String
    var required: [String] = []
    var optional: [String] = []
    /// Keys of Sluice's full design that this version does not have: refused by name, never ignored.
    var later: [String] = []
    /// What stands elsewhere but is often meant: offered by "did you mean" and nothing else.
    var neighbours: [String] = []

    var keys: [String] { required + optional }

    func adding(required: [String] = [], optional: [String]) -> MapShape {
        var shape = self
        shape.required += required
        shape.optional += optional.filter { !keys.contains($0) }
        return shape
    }
}
