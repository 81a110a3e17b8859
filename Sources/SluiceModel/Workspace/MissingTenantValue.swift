/// A value that a project requires of a tenant and that the tenant has not.
package struct MissingTenantValue: Hashable, Sendable {
    package let tenant: String
    package let environment: String
    package let variable: TenantVariable
}

extension Project {
    /// What tenants lack of what the project requires, in all of these environments: a blank value is none, and one
    /// that is asked for counts.
    ///
    /// - Parameters:
    ///   - variables: the project's, without those of any tenant.
    ///   - environments: of each tenant.
    package func missingValues(
        of tenants: [Tenant],
        in environments: (Tenant) -> [String],
        channel: String,
        having variables: [Variable]
    ) -> [MissingTenantValue] {
        let required = tenantVariables.filter(\.isRequired)
        let names = Set(required.map { $0.name.lowercased() })
        guard !names.isEmpty else { return [] }
        let common = variables.filter { names.contains($0.name.lowercased()) }
        return tenants.flatMap { tenant in
            let resolver = VariableResolver(common + tenant.ownVariables)
            return environments(tenant).flatMap { environment in
                let context = ScopeContext(
                    environment: environment,
                    channel: channel,
                    tenant: tenant.name,
                    tenantTags: Set(tenant.tags),
                    process: DeploymentProcess.name
                )
                return required.filter { resolver.variable(named: $0.name, in: context)?.saysSomething != true }
                    .map { MissingTenantValue(tenant: tenant.name, environment: environment, variable: $0) }
            }
        }
    }
}

extension Variable {
    fileprivate var saysSomething: Bool {
        guard case .text(let text) = entry.value, entry.prompt == nil else { return true }
        return text.contains { !$0.isWhitespace }
    }
}
