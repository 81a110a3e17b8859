import SluiceModel

/// Why there are no credentials, or no place, to call AWS with. `user` is who needs them: `Step 'Update service'`.
package enum AccountError: Error, Hashable {
    case noAccount(String, user: String, known: [String])
    case noRegion(user: String)
    /// Accounts that assume each other's roles.
    case circle(String)
    /// A key is read from an environment variable that is not set.
    case noValue(account: String, variable: String)
    /// A key is sealed, or kept by AWS, and cannot be read; `reason` is a whole sentence.
    case noSecret(account: String, reason: String)
}

extension AccountError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noAccount(let name, let user, let known):
            "\(user) uses account '\(name)', which does not exist. \(Names.thereAre("accounts", known, nearestTo: name))"
        case .noRegion(let user):
            "\(user) has no region: write 'region:' beside it, or set AWS_REGION."
        case .circle(let name):
            "Account '\(name)' takes its credentials from itself, through 'from:' or 'account:'."
        case .noValue(let account, let variable):
            "Account '\(account)' reads a key from the environment variable '\(variable)', which is not set."
        case .noSecret(let account, let reason): "A key of account '\(account)' cannot be read. \(reason)"
        }
    }
}
