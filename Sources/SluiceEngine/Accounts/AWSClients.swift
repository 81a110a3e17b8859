import SluiceAWS
import SluiceModel
import Synchronization

/// The clients of a command: one for each account and region, made when they are first used.
package final class AWSClients: Sendable {
    private let accounts: [Account]
    private let world: AWSWorld
    private let clients = Mutex<[Key: AWSClient]>([:])

    private struct Key: Hashable {
        let account: String?
        let region: String
    }

    package init(accounts: [Account], world: AWSWorld) {
        self.accounts = accounts
        self.world = world
    }

    /// The client for a step's `account` and `region`.
    package func client(for step: RenderedStep) throws -> AWSClient {
        try client(account: step.parameter("account"), region: step.parameter("region"), for: "Step '\(step.name)'")
    }

    /// - Parameters:
    ///   - account: nil or empty means the default credential chain.
    ///   - region: nil or empty means the account's profile, `AWS_REGION`, or the region of the default profile.
    ///   - user: who needs it, at the start of an error's sentence: `Feed 'singapore-ecr'`.
    /// - Throws: `AccountError`, or `CredentialsError` where the shared files cannot be read.
    package func client(account: String?, region: String?, for user: String) throws -> AWSClient {
        let account = account.flatMap { $0.isEmpty ? nil : $0 }
        let source = try account.map { try self.source(of: $0, for: user, seen: []) } ?? .defaultChain
        let key = Key(account: account, region: try self.region(region, source, for: user))
        return clients.withLock { clients in
            if let client = clients[key] { return client }
            let client = AWSClient(region: key.region, credentials: source, world: world)
            clients[key] = client
            return client
        }
    }

    private func region(_ region: String?, _ source: CredentialsSource, for user: String) throws -> String {
        if let region, !region.isEmpty { return region }
        let profile: String? = if case .profile(let name) = source { name } else { nil }
        guard let region = try world.defaultRegion(profile: profile) else { throw AccountError.noRegion(user: user) }
        return region
    }

    private func source(of name: String, for user: String, seen: Set<String>) throws -> CredentialsSource {
        guard let account = accounts.first(where: { $0.name == name }) else {
            throw AccountError.noAccount(name, user: user, known: accounts.map(\.name))
        }
        switch account.source {
        case .defaultChain: return .defaultChain
        case .profile(let profile): return .profile(profile)
        case .keys(let accessKey, let secretKey, let sessionToken):
            let keys = AWSCredentials(
                accessKeyID: try text(of: accessKey, in: name),
                secretAccessKey: Secret(try text(of: secretKey, in: name)),
                sessionToken: try sessionToken.map { Secret(try text(of: $0, in: name)) }
            )
            return .keys(keys)
        case .assumeRole(let arn, let externalID, let sessionName, let from):
            guard !seen.contains(name) else { throw AccountError.circle(name) }
            let base = try from.map { try source(of: $0, for: "Account '\(name)'", seen: seen.union([name])) }
            let role = AssumedRole(arn: arn, sessionName: sessionName ?? "sluice", externalID: externalID)
            return .role(role, from: base ?? .defaultChain)
        }
    }

    private func text(of value: VariableValue, in account: String) throws -> String {
        switch value {
        case .text(let text): return text
        case .environment(let name):
            guard let text = world.environment[name] else {
                throw AccountError.noValue(account: account, variable: name)
            }
            return text
        }
    }
}
