/// What is released and deployed together: a deployment process, its packages, channels and variables.
package struct Project: Hashable, Sendable, Codable {
    /// Unique in the workspace.
    package let name: String
    /// Nil means the lifecycle named `default`, or every environment in order where there is none.
    package let lifecycle: String?
    package let versioning: ReleaseVersioning?
    /// Library sets, in the order of inclusion: a later one wins over an earlier one.
    package let variableSets: [String]
    /// Never empty: a project that declares none has the one named Default.
    package let channels: [Channel]
    package let steps: [Step]
    /// What a failed deployment rolls back.
    package let rollback: RollbackExtent
    package let tenanted: Tenanting
    /// What it expects of each of its tenants.
    package let tenantVariables: [TenantVariable]
    package let location: SourceLocation

    package init(
        name: String,
        lifecycle: String?,
        versioning: ReleaseVersioning?,
        variableSets: [String],
        channels: [Channel],
        steps: [Step],
        rollback: RollbackExtent,
        tenanted: Tenanting = .no,
        tenantVariables: [TenantVariable] = [],
        location: SourceLocation
    ) {
        self.name = name
        self.lifecycle = lifecycle
        self.versioning = versioning
        self.variableSets = variableSets
        self.channels = channels.isEmpty ? [.default] : channels
        self.steps = steps
        self.rollback = rollback
        self.tenanted = tenanted
        self.tenantVariables = tenantVariables
        self.location = location
    }

    /// The channel of a release that names none.
    package var defaultChannel: Channel { channels.first(where: \.isDefault) ?? channels.first ?? .default }

    package func step(named name: String) -> Step? { steps.first { $0.name == name } }
}
