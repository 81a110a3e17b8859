/// Everything a workspace declares, read once and never changed: the one value that commands start from.
package struct Definitions: Hashable, Sendable {
    package let environments: [Environment]
    package let lifecycles: [Lifecycle]
    package let accounts: [Account]
    package let feeds: [FeedDefinition]
    package let projects: [Project]
    package let variableSets: [VariableSet]
    package let tagSets: [TagSet]
    package let tenants: [Tenant]
    package let freezes: [Freeze]

    package init(
        environments: [Environment] = [],
        lifecycles: [Lifecycle] = [],
        accounts: [Account] = [],
        feeds: [FeedDefinition] = [],
        projects: [Project] = [],
        variableSets: [VariableSet] = [],
        tagSets: [TagSet] = [],
        tenants: [Tenant] = [],
        freezes: [Freeze] = []
    ) {
        self.environments = environments
        self.lifecycles = lifecycles
        self.accounts = accounts
        self.feeds = feeds
        self.projects = projects
        self.variableSets = variableSets
        self.tagSets = tagSets
        self.tenants = tenants
        self.freezes = freezes
    }
}

extension Definitions {
    /// The variables of a project with their precedence: its own set first, then library sets, a later one before an
    /// earlier, and what it says for tenants that say nothing. What tenants say themselves is not part of a project.
    package func variables(of project: Project) -> [Variable] {
        let own = variableSets.filter { $0.name == project.name }.flatMap { $0.variables(precedence: .project) }
        let library = project.variableSets.enumerated().flatMap { index, name in
            variableSets.filter { $0.name == name }.flatMap { $0.variables(precedence: .library(index)) }
        }
        return own + library + project.tenantVariables.compactMap { $0.variable(in: project.name) }
    }

    /// The same with what a tenant itself says: all that a deployment for it can use; nil for none.
    package func variables(of project: Project, for tenant: Tenant?) -> [Variable] {
        variables(of: project) + (tenant?.ownVariables ?? [])
    }

    /// The tenants of a project, in the order of the files.
    package func tenants(of project: String) -> [Tenant] { tenants.filter { $0.isConnected(to: project) } }

    package func tenant(named name: String) -> Tenant? { tenants.first { $0.name == name } }

    /// The lifecycle by which a channel's releases go: the channel's, the project's, the one named `default`, or
    /// one phase for each environment.
    package func lifecycle(of project: Project, channel: Channel?) -> Lifecycle {
        let name = channel?.lifecycle ?? project.lifecycle ?? "default"
        return lifecycles.first { $0.name == name }
            ?? Lifecycle(name: name, phases: [], location: project.location)
    }
}
