/// For whom a release's way is judged: a tenant, or nobody in particular.
package struct Audience: Hashable, Sendable {
    /// Nil for nobody in particular.
    package let tenant: String?
    /// Where the project is deployed for it; nil means everywhere.
    private let environments: Set<String>?

    /// What is deployed for no tenant.
    package static let nobody = Audience(tenant: nil, environments: nil)

    private init(tenant: String?, environments: Set<String>?) {
        self.tenant = tenant
        self.environments = environments
    }

    /// - Parameter project: whose deployments for the tenant they are.
    package init(of tenant: Tenant, project: String) {
        self.init(tenant: tenant.name, environments: Set(tenant.environments(of: project)))
    }

    package func isConnected(to environment: String) -> Bool { environments?.contains(environment) ?? true }

    /// Its own deployments count; where it has none because nothing is deployed for it there, those for anyone do.
    func counts(_ visit: ReleaseVisit) -> Bool {
        visit.tenant == tenant || !isConnected(to: visit.environment)
    }
}
