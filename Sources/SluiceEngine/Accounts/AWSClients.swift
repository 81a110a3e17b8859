import SluiceAWS
import SluiceModel
import Synchronization

/// The clients of a command: one for each account and region, made when they are first used.
package final class AWSClients: Sendable {
    private let accounts: [Account]
    private let world: AWSWorld
    private let keys: KeyRing
    private let clients = Mutex<[Key: AWSClient]>([:])

    private struct Key: Hashable {
        let account: String?
        let region: String
    }

    /// - Parameter keys: open what is sealed of the accounts' keys.
    package init(accounts: [Account], world: AWSWorld, keys: KeyRing) {
        self.accounts = accounts
        self.world = world
        self.keys = keys
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
            let seen = seen.union([name])
            for value in [accessKey, secretKey, sessionToken].compactMap({ $0 }) {
                try requireNoCircle(value, for: name, seen: seen)
            }
            // The clients and what they hold live as long as the command: no circle to break.
            return .fetched(
                AccountKeys(account: name, accessKey: accessKey, secretKey: secretKey, sessionToken: sessionToken) {
                    try await self.text(of: $0, in: name)
                }
            )
        case .assumeRole(let arn, let externalID, let sessionName, let from):
            guard !seen.contains(name) else { throw AccountError.circle(name) }
            let base = try from.map { try source(of: $0, for: "Account '\(name)'", seen: seen.union([name])) }
            let role = AssumedRole(arn: arn, sessionName: sessionName ?? "sluice", externalID: externalID)
            return .role(role, from: base ?? .defaultChain)
        }
    }

    /// Keys that AWS keeps may be read with another account's.
    private func requireNoCircle(_ value: VariableValue, for account: String, seen: Set<String>) throws {
        guard case .reference(let reference) = value, let other = reference.account else { return }
        guard !seen.contains(other) else { throw AccountError.circle(account) }
        _ = try source(of: other, for: "Account '\(account)'", seen: seen)
    }

    private func text(of value: VariableValue, in account: String) async throws -> Secret {
        switch value {
        case .text(let text): return Secret(text)
        case .environment(let name):
            guard let text = world.environment[name] else {
                throw AccountError.noValue(account: account, variable: name)
            }
            return Secret(text)
        case .sealed(let sealed):
            do { return try keys.open(sealed) } catch {
                throw AccountError.noSecret(account: account, reason: "\(error)")
            }
        case .reference(let reference):
            let client = try client(account: reference.account, region: reference.region, for: "Account '\(account)'")
            do {
                return try await SecretFetch(client: client).fetch(reference).get()
            } catch let error as SecretReferenceError {
                throw AccountError.noSecret(account: account, reason: "\(error)")
            }
        }
    }
}
