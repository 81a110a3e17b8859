/// A text of a definition file in which `#{…}` is replaced when a deployment runs.
struct TemplateUse: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case step(String, inProject: String)
        case variableSet(String)
    }

    let text: LocatedText
    let place: Place
}
