/// A text of a definition file in which `#{…}` is replaced when a release is made or a deployment runs.
struct TemplateUse: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case step(String, inProject: String)
        case variableSet(String)
        /// What a project says of its releases.
        case project(String)
    }

    let text: LocatedText
    let place: Place
}
