import SluiceModel

/// Why a release cannot be deployed for the tenants that were named.
package enum TenantError: Error, Hashable {
    case noTenant(String, known: [String])
    case noTag(String, known: [String])
    /// `tenanted: no`, and a tenant was named.
    case notTenanted(project: String, tenant: String)
    /// `tenanted: required`, and none was named.
    case required(project: String, known: [String])
    /// The tenant has nothing to do with the project there; `environments` are those where it has.
    case notConnected(tenant: String, project: String, environment: String, environments: [String])
    /// The channel of the release is for tenants with these tags.
    case notInChannel(tenant: String, channel: String, tags: [String])
    /// No tenant of the project there has these tags.
    case noneTagged([String], project: String, environment: String)
    /// Values that the project requires and that tenants lack.
    case missing([MissingTenantValue], project: String)
    /// Tags that a tenant was given after the release was made may bring values together that decide nothing.
    case tied(VariableTie, environment: String, tenant: String?)
}

extension TenantError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noTenant(let name, let known):
            "There is no tenant '\(name)' in this workspace. \(Names.thereAre("tenants", known, nearestTo: name))"
        case .noTag(let name, let known):
            "There is no tenant tag '\(name)' in this workspace. \(Names.thereAre("tags", known, nearestTo: name))"
        case .notTenanted(let project, let tenant):
            """
            Project '\(project)' is not deployed for tenants, and '\(tenant)' was named: its 'tenanted' is 'no'. Leave \
            the tenant out, or write 'tenanted: allowed' in the project.
            """
        case .required(let project, let known):
            """
            Project '\(project)' is deployed for tenants only: name them with '--tenant' or '--tenant-tag'. \
            \(known.isEmpty ? "It has none there." : "There it has \(Names.quoted(known)).")
            """
        case .notConnected(let tenant, let project, let environment, let environments):
            "Tenant '\(tenant)' has nothing to do with project '\(project)' in '\(environment)'"
                + (environments.isEmpty ? ", nor anywhere else." : ", only in \(Names.quoted(environments)).")
        case .notInChannel(let tenant, let channel, let tags):
            """
            Releases of channel '\(channel)' are for tenants with \(Names.quoted(tags, last: "or")), one of each set, and \
            '\(tenant)' is none of them.
            """
        case .noneTagged(let tags, let project, let environment):
            "No tenant of project '\(project)' in '\(environment)' has \(Names.quoted(tags))."
        case .missing(let values, let project): Self.missing(values, project)
        case .tied(let tie, let environment, let tenant):
            """
            '\(tie.first.name)' has two values in '\(environment)'\(tenant.map { " for tenant '\($0)'" } ?? "") with \
            nothing to tell which one holds: one at \(tie.first.entry.location) (\(tie.first.scope)), one at \
            \(tie.second.entry.location) (\(tie.second.scope)). Scope one of them to fewer places, and make a release of it.
            """
        }
    }

    private static func missing(_ values: [MissingTenantValue], _ project: String) -> String {
        let lines = values.map { value in
            let label = value.variable.label.map { " (\($0))" } ?? ""
            return "  - '\(value.variable.name)'\(label) of tenant '\(value.tenant)' in '\(value.environment)'"
        }
        let count = lines.count == 1 ? "1 value is" : "\(lines.count) values are"
        return "\(count) missing that project '\(project)' requires of its tenants:\n" + lines.joined(separator: "\n")
    }
}
