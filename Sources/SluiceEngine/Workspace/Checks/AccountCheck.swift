import SluiceModel

/// Accounts that take their credentials from each other must start somewhere.
enum AccountCheck {
    static func problems(in reading: WorkspaceReading) -> [Problem] {
        let sources = Dictionary(
            reading.definitions.accounts.map { ($0.name, $0.origin) },
            uniquingKeysWith: { first, _ in first }
        )
        return reading.definitions.accounts.compactMap { account in
            guard let circle = circle(from: account.name, sources) else { return nil }
            let names = circle.map { "'\($0)'" }.joined(separator: " from ")
            return Problem(
                account.location,
                "Account '\(account.name)' can never get credentials: it takes them in a circle, \(names)."
            )
        }
    }

    /// Accounts that are followed one after another; AWS's own limits end a chain of roles long before.
    private static let chainLimit = 50

    /// The names from an account back to itself; nil where the chain ends, or runs into a circle of others.
    private static func circle(from start: String, _ sources: [String: String?]) -> [String]? {
        var names = [start]
        while names.count <= chainLimit, let last = names.last, let next = sources[last] ?? nil {
            names.append(next)
            if next == start { return names }
        }
        return nil
    }
}

extension Account {
    /// The account whose credentials it starts from, or reads its own keys with; nil for none.
    fileprivate var origin: String? {
        switch source {
        case .defaultChain, .profile: nil
        case .assumeRole(_, _, _, let from): from
        case .keys(let accessKey, let secretKey, let sessionToken):
            [accessKey, secretKey, sessionToken].compactMap { $0?.referencedAccount }.first
        }
    }
}

extension VariableValue {
    fileprivate var referencedAccount: String? {
        if case .reference(let reference) = self { reference.account } else { nil }
    }
}
