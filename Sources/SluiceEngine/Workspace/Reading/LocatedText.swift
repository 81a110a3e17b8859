import SluiceModel

/// A text of a definition file that knows where it stands.
struct LocatedText: Hashable, Sendable {
    let text: String
    let location: SourceLocation

    var isTemplate: Bool { text.contains("#{") }
}
