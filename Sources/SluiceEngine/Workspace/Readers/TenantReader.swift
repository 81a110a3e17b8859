import SluiceModel
import SluiceYAML

/// Reads an entry of `tenants:`.
enum TenantReader {
    static let shape = MapShape(noun: "a tenant", required: ["name"], optional: ["tags", "projects", "variables"])
    static let connectionShape = MapShape(noun: "a tenant's project", required: ["project", "environments"])
    static let entryShape = MapShape(
        noun: "a tenant's variable",
        required: ["name", "value"],
        optional: ["type", "scope", "sensitive"]
    )

    static func read(_ node: YAMLNode, _ notes: inout FileNotes) -> Tenant? {
        guard let map = MapReader(node, as: shape, &notes) else { return nil }
        let name = map.plainText("name", &notes)
        if let name { notes.declare(.tenant, name) }
        let tags = map.plainTexts("tags", &notes)
        for tag in tags { notes.refer(to: .tenantTag, tag) }
        let connections = map.items("projects", &notes).compactMap { connection($0, of: name?.text ?? "", &notes) }
        let variables = map.items("variables", &notes).compactMap { entry($0, &notes) }
        guard let name else { return nil }
        return Tenant(
            name: name.text,
            tags: tags.map(\.text),
            connections: connections,
            variables: variables,
            location: name.location
        )
    }

    private static func connection(
        _ node: YAMLNode,
        of tenant: String,
        _ notes: inout FileNotes
    ) -> Tenant.Connection? {
        guard let map = MapReader(node, as: connectionShape, &notes) else { return nil }
        let project = map.plainText("project", &notes)
        let environments = map.plainTexts("environments", &notes)
        for environment in environments { notes.refer(to: .environment, environment) }
        guard let project else { return nil }
        notes.refer(to: .project, project)
        notes.declare(.project, project, in: .tenant(tenant))
        return Tenant.Connection(
            project: project.text,
            environments: environments.map(\.text),
            location: project.location
        )
    }

    /// Nil where anything is wrong with it, as in a set of variables.
    private static func entry(_ node: YAMLNode, _ notes: inout FileNotes) -> VariableEntry? {
        let errorsBefore = notes.errorCount
        guard let map = MapReader(node, as: entryShape, &notes) else { return nil }
        let scope =
            map.map("scope", as: ScopeReader.tenantShape, &notes)
            .map { ScopeReader.readOfTenant($0, &notes) } ?? Scope()
        return VariableSetReader.entry(map, scope: scope, of: "", since: errorsBefore, &notes)
    }
}
