/// Whether a project is deployed for tenants (`tenanted:`).
package enum Tenanting: String, Hashable, Sendable, Codable, CaseIterable {
    /// Never.
    case no
    /// With a tenant or without.
    case allowed
    /// Always.
    case required
}
