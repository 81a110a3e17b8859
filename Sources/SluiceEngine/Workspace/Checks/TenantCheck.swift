import SluiceModel

/// Tenants and their projects fit together.
enum TenantCheck {
    static func problems(in reading: WorkspaceReading) -> [Problem] {
        let definitions = reading.definitions
        let projects = Dictionary(definitions.projects.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return definitions.tenants.flatMap { tenant in
            tenant.connections.filter { projects[$0.project]?.tenanted == .no }.map { notTenanted(tenant, $0) }
        } + (reading.isComplete ? definitions.projects.flatMap { missing(of: $0, definitions) } : [])
    }

    private static func notTenanted(_ tenant: Tenant, _ connection: Tenant.Connection) -> Problem {
        Problem(
            connection.location,
            """
            Tenant '\(tenant.name)' names project '\(connection.project)', which is not deployed for tenants: \
            'tenanted' is 'no' there. Write 'tenanted: allowed' or 'tenanted: required' in the project, or remove it here.
            """
        )
    }

    /// Of all tenants at once. A value may stand in a file that cannot be read.
    private static func missing(of project: Project, _ definitions: Definitions) -> [Problem] {
        guard project.tenantVariables.contains(where: \.isRequired) else { return [] }
        let tenants = definitions.tenants(of: project.name)
        let missing = project.missingValues(
            of: tenants,
            in: { $0.environments(of: project.name) },
            channel: project.defaultChannel.name,
            having: definitions.variables(of: project)
        )
        let places = Dictionary(tenants.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return Dictionary(grouping: missing) { [$0.tenant, $0.variable.name] }.values.compactMap { values in
            guard let first = values.first, let tenant = places[first.tenant] else { return nil }
            let environments = Names.quoted(values.map(\.environment))
            var problem = Problem(
                tenant.connections.first { $0.project == project.name }?.location ?? tenant.location,
                """
                Tenant '\(tenant.name)' has no value of '\(first.variable.name)' for \(environments), and project \
                '\(project.name)' requires one. Add it to the tenant's 'variables'.
                """
            )
            problem.concernsOneTenant = true
            return problem
        }
    }
}
