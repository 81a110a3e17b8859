import SluiceModel

/// What keeps a release from being deleted.
package enum ReleaseUse: Hashable, Sendable {
    /// It runs there; a nil tenant is nobody in particular.
    case runs(version: String, environment: String, tenant: String?)
    /// The deployment has not ended.
    case open(version: String, DeploymentID, environment: String)
}

extension ReleaseUse: CustomStringConvertible {
    /// A clause: `'1.0.0' runs in 'dev'`.
    package var description: String {
        switch self {
        case .runs(let version, let environment, let tenant):
            "'\(version)' runs in '\(environment)'" + (tenant.map { " for '\($0)'" } ?? "")
        case .open(let version, let id, let environment):
            "'\(id)' of '\(version)' to '\(environment)' has not ended"
        }
    }
}
