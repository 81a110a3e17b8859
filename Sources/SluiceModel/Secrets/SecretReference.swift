/// A secret that AWS keeps, by its name there: `!ssm /prod/db/password`, `!secretsmanager prod/db#password`.
package struct SecretReference: Hashable, Sendable, Codable {
    package let service: Service
    /// A parameter's or a secret's name or ARN.
    package let name: String
    /// The key of the JSON object that the secret is; nil for the whole of it.
    package let jsonKey: String?
    /// Who reads it; nil means the account of the step that uses it.
    package let account: String?
    /// Where it is; nil means the region of the step that uses it.
    package let region: String?

    package init(
        _ service: Service,
        name: String,
        jsonKey: String? = nil,
        account: String? = nil,
        region: String? = nil
    ) {
        self.service = service
        self.name = name
        self.jsonKey = jsonKey
        self.account = account
        self.region = region
    }

    /// Where AWS keeps it; as its tag in YAML is called.
    package enum Service: String, Hashable, Sendable, Codable, CaseIterable {
        case ssm
        case secretsManager = "secretsmanager"
    }
}

extension SecretReference: CustomStringConvertible {
    /// As a file has it.
    package var description: String {
        let path = jsonKey.map { "\(name)#\($0)" } ?? name
        guard account != nil || region != nil else { return "!\(service.rawValue) \(path)" }
        let members = [("path", path), ("account", account), ("region", region)] as [(String, String?)]
        let texts = members.compactMap { member in member.1.map { "\(member.0): \($0)" } }
        return "!\(service.rawValue) { \(texts.joined(separator: ", ")) }"
    }
}
