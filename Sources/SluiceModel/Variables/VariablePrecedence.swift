/// Which source of a variable wins at an equal score: the tenant's own values, the project, then library sets, a later
/// include before an earlier, and last what the project says for a tenant that says nothing.
package enum VariablePrecedence: Hashable, Sendable, Codable {
    /// A tenant's own value, which is scoped to it.
    case tenant
    case project
    /// The set's place in the project's list, from 0.
    case library(Int)
    /// The `default` of a project's tenant variable.
    case tenantDefault
}

extension VariablePrecedence: Comparable {
    package static func < (one: VariablePrecedence, other: VariablePrecedence) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .tenant: .max
        case .project: .max - 1
        case .library(let index): index
        case .tenantDefault: -1
        }
    }
}
