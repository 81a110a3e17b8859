/// The things of a workspace that have names of their own.
enum Noun: String, Hashable, Sendable {
    case project
    case environment
    case lifecycle
    case phase
    case account
    case feed
    case variableSet = "variable set"
    case channel
    case step
    case package
    case tagSet = "tag set"
    case tenantTag = "tenant tag"
    case tenant
    case tenantVariable = "tenant variable"
    case freeze

    /// `A feed`, `An environment`.
    var withArticle: String { ("ae".contains(rawValue.prefix(1)) ? "an " : "a ") + rawValue }
}

/// What a name is unique in.
enum NameSpace: Hashable, Sendable {
    case workspace
    case lifecycle(String)
    case project(String)
    /// The packages that a project's channel rules may name: `reference`, or `step:reference`.
    case packages(ofProject: String)
    case step(String, inProject: String)
    case tenant(String)
}

extension NameSpace: CustomStringConvertible {
    var description: String {
        switch self {
        case .workspace: "the workspace"
        case .lifecycle(let name): "lifecycle '\(name)'"
        case .project(let name), .packages(ofProject: let name): "project '\(name)'"
        case .step(let step, inProject: _): "step '\(step)'"
        case .tenant(let name): "tenant '\(name)'"
        }
    }
}

/// A name that a file gives to something.
struct Declaration: Hashable, Sendable {
    let noun: Noun
    let space: NameSpace
    let name: LocatedText
}

/// A name by which a file speaks of something that is declared elsewhere.
struct Reference: Hashable, Sendable {
    let noun: Noun
    let space: NameSpace
    let name: LocatedText
}
