/// Everything a workspace declares, read once and never changed: the one value that commands start from.
package struct Definitions: Hashable, Sendable {
    package let environments: [Environment]
    package let lifecycles: [Lifecycle]
    package let accounts: [Account]
    package let feeds: [FeedDefinition]
    package let projects: [Project]
    package let variableSets: [VariableSet]

    package init(
        environments: [Environment] = [],
        lifecycles: [Lifecycle] = [],
        accounts: [Account] = [],
        feeds: [FeedDefinition] = [],
        projects: [Project] = [],
        variableSets: [VariableSet] = []
    ) {
        self.environments = environments
        self.lifecycles = lifecycles
        self.accounts = accounts
        self.feeds = feeds
        self.projects = projects
        self.variableSets = variableSets
    }
}

extension Definitions {
    /// The variables of a project with their precedence: its own set first, then library sets, a later one before an earlier.
    package func variables(of project: Project) -> [Variable] {
        let own = variableSets.filter { $0.name == project.name }.flatMap { $0.variables(precedence: .project) }
        let library = project.variableSets.enumerated().flatMap { index, name in
            variableSets.filter { $0.name == name }.flatMap { $0.variables(precedence: .library(index)) }
        }
        return own + library
    }

    /// The lifecycle by which a channel's releases go: the channel's, the project's, the one named `default`, or
    /// one phase for each environment.
    package func lifecycle(of project: Project, channel: Channel?) -> Lifecycle {
        let name = channel?.lifecycle ?? project.lifecycle ?? "default"
        return lifecycles.first { $0.name == name }
            ?? Lifecycle(name: name, phases: [], location: project.location)
    }
}
