/// The situation that a variable is asked for in; nil means that the dimension is open there.
package struct ScopeContext: Hashable, Sendable {
    package var environment: String?
    package var step: String?
    package var channel: String?
    package var tenant: String?
    /// Those of the tenant, as `set/tag`.
    package var tenantTags: Set<String>
    package var process: String?

    package init(
        environment: String? = nil,
        step: String? = nil,
        channel: String? = nil,
        tenant: String? = nil,
        tenantTags: Set<String> = [],
        process: String? = nil
    ) {
        self.environment = environment
        self.step = step
        self.channel = channel
        self.tenant = tenant
        self.tenantTags = tenantTags
        self.process = process
    }

    /// None, one, or of tenant tags any number.
    package subscript(dimension: Scope.Dimension) -> Set<String> {
        switch dimension {
        case .step: Set(step.map { [$0] } ?? [])
        case .tenant: Set(tenant.map { [$0] } ?? [])
        case .tenantTag: tenantTags
        case .environment: Set(environment.map { [$0] } ?? [])
        case .channel: Set(channel.map { [$0] } ?? [])
        case .process: Set(process.map { [$0] } ?? [])
        }
    }
}
