/// Deployments for which tenant a question is about.
package enum TenantFilter: Hashable, Sendable {
    /// With a tenant or without.
    case any
    /// For this tenant; nil for those without one.
    case only(String?)
}
