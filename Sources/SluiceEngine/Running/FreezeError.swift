import SluiceModel

/// Why a freeze keeps a deployment back.
package enum FreezeError: Error, Hashable {
    /// `overriding` are all that hold there, those that are overridden already too.
    case frozen([ActiveFreeze], project: String, environment: String, tenant: String?, overriding: [String])
    case noFreeze(String, known: [String])
}

extension FreezeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .frozen(let freezes, let project, let environment, let tenant, let names):
            """
            Deployments of '\(project)' to '\(environment)'\(tenant.map { " for '\($0)'" } ?? "") are frozen: \
            \(freezes.map { "\($0), at \($0.freeze.location)" }.joined(separator: "; ")). Deploy in spite of it with \
            \(names.map { "--deployment-freeze-name '\($0)'" }.joined(separator: " ")) \
            --deployment-freeze-override-reason REASON.
            """
        case .noFreeze(let name, let known):
            "There is no freeze '\(name)' in this workspace. \(Names.thereAre("freezes", known, nearestTo: name))"
        }
    }
}
