/// Someone for whom projects are deployed separately: a customer, a site, a region.
///
/// Tenants are read when a deployment starts; no release holds them.
package struct Tenant: Hashable, Sendable {
    package let name: String
    /// As `set/tag`.
    package let tags: [String]
    package let connections: [Connection]
    /// Its own values; they apply to no other tenant.
    package let variables: [VariableEntry]
    package let location: SourceLocation

    package init(
        name: String,
        tags: [String] = [],
        connections: [Connection] = [],
        variables: [VariableEntry] = [],
        location: SourceLocation
    ) {
        self.name = name
        self.tags = tags
        self.connections = connections
        self.variables = variables
        self.location = location
    }

    /// A project that is deployed for the tenant, and where.
    package struct Connection: Hashable, Sendable {
        package let project: String
        package let environments: [String]
        package let location: SourceLocation

        package init(project: String, environments: [String], location: SourceLocation) {
            self.project = project
            self.environments = environments
            self.location = location
        }
    }
}

extension Tenant {
    /// Its own values as its deployments see them: each scoped to it beside what it says itself.
    package var ownVariables: [Variable] {
        variables.map { entry in
            var entry = entry
            entry.scope.tenants = [name]
            return Variable(entry: entry, set: "tenant \(name)", precedence: .tenant)
        }
    }

    /// Where a project is deployed for it; empty where it has nothing to do with the project.
    package func environments(of project: String) -> [String] {
        connections.filter { $0.project == project }.flatMap(\.environments)
    }

    /// Whether it has one tag of each set that the tags name, so that those of one set are alternatives (as in Octopus).
    /// No tags are met by everyone.
    ///
    /// - Parameter tags: as `set/tag`.
    package func meets(_ tags: [String]) -> Bool {
        Dictionary(grouping: tags) { $0.prefix { $0 != "/" } }.values
            .allSatisfy { !Set($0).isDisjoint(with: self.tags) }
    }

    package func isConnected(to project: String) -> Bool { connections.contains { $0.project == project } }
}
