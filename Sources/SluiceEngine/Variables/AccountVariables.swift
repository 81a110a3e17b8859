import SluiceModel

/// What a variable of the type `account` brings along: `X.AccessKey` and its like (Octopus §2.1).
///
/// Which there are depends on where the account's credentials come from; a default chain has none.
struct AccountVariables {
    let accounts: [Account]
    let secrets: SecretReader

    /// - Parameter name: the account that the variable stands for. Empty where there is none of that name.
    func entries(for variable: Variable, account name: String) -> [VariableTable.Entry] {
        guard let account = accounts.first(where: { $0.name == name }) else { return [] }
        return parts(of: account.source).map { part in
            secrets.entry(
                for: Variable(
                    entry: VariableEntry(
                        name: "\(variable.name).\(part.name)",
                        value: part.value,
                        isSensitive: part.isSensitive,
                        location: account.location
                    ),
                    set: variable.set,
                    precedence: variable.precedence
                )
            )
        }
    }

    private struct Part {
        let name: String
        let value: VariableValue
        var isSensitive = false
    }

    private func parts(of source: AccountSource) -> [Part] {
        switch source {
        case .defaultChain: []
        case .profile(let profile): [Part(name: "Profile", value: .text(profile))]
        case .keys(let accessKey, let secretKey, let sessionToken):
            [
                Part(name: "AccessKey", value: accessKey, isSensitive: accessKey.isReference),
                Part(name: "SecretKey", value: secretKey, isSensitive: true),
            ] + (sessionToken.map { [Part(name: "SessionToken", value: $0, isSensitive: true)] } ?? [])
        case .assumeRole(let arn, let externalID, let sessionName, _):
            [
                Part(name: "RoleArn", value: .text(arn)),
                Part(name: "SessionName", value: .text(sessionName ?? "sluice")),
            ]
                + (externalID.map { [Part(name: "ExternalId", value: .text($0))] } ?? [])
        }
    }
}
