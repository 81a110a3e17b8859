import FoundationEssentials
import SluiceModel
import Synchronization

/// The keys of a workspace: the public one that is committed, and the private ones that this host has.
///
/// Files are read when a key is first needed, each once. Copies share what was read.
package final class KeyRing: Sendable {
    /// The private keys that a host without a disk is given, separated by white space or commas.
    package static let environmentVariable = "SLUICE_PRIVATE_KEY"
    /// Below the workspace's folder.
    package static let publicKeyPath = "projects/secrets.pub"

    let files: KeyFiles
    private let environment: String
    private let memory = Mutex(Memory())

    private struct Memory {
        var keys: [String: Result<PrivateKey, SecretKeyError>] = [:]
        var opened: [SealedText: Result<Secret, SecretKeyError>] = [:]
    }

    /// - Parameters:
    ///   - workspace: its folder; nil where there is none, and so no public key.
    ///   - state: the folder of the store, which holds `keys/`.
    ///   - environment: of the process.
    package init(workspace: String?, state: String, environment: [String: String]) {
        files = KeyFiles(workspace: workspace, state: state)
        self.environment = environment[Self.environmentVariable] ?? ""
    }

    /// The workspace's public key; nil where it has none.
    ///
    /// - Throws: `malformedPublicKey` and `unreadable`.
    package func publicKey() throws(SecretKeyError) -> PublicKey? { try files.publicKey() }

    /// The same, and `noPublicKey` where it has none.
    package func requirePublicKey() throws(SecretKeyError) -> PublicKey {
        guard let key = try publicKey() else { throw .noPublicKey(file: Self.publicKeyPath) }
        return key
    }

    /// Opens a sealed value; throws what is wrong with it, or with the key that it needs.
    package func open(_ sealed: SealedText) throws(SecretKeyError) -> Secret {
        let known = memory.withLock { $0.opened[sealed] }
        if let known { return try known.get() }
        let result = Result { () throws(SecretKeyError) in try privateKey(sealed.keyID).open(sealed) }
        memory.withLock { $0.opened[sealed] = result }
        return try result.get()
    }

    /// Seals a value that has to survive a pause; nil where the workspace has no key, or one that cannot be opened
    /// here: then nobody could read it again.
    package func seal(_ secret: Secret) -> SealedText? {
        guard let key = try? publicKey(), (try? privateKey(key.id)) != nil else { return nil }
        return try? key.seal(secret)
    }

    private func privateKey(_ id: String) throws(SecretKeyError) -> PrivateKey {
        let known = memory.withLock { $0.keys[id] }
        if let known { return try known.get() }
        let result = Result { () throws(SecretKeyError) in try readPrivateKey(id) }
        memory.withLock { $0.keys[id] = result }
        return try result.get()
    }

    private func readPrivateKey(_ id: String) throws(SecretKeyError) -> PrivateKey {
        if let key = try environmentKeys().first(where: { $0.id == id }) { return key }
        if let key = try files.privateKey(id) { return key }
        throw .noPrivateKey(id: id, file: files.path(of: id), current: (try? publicKey())?.id)
    }

    private func environmentKeys() throws(SecretKeyError) -> [PrivateKey] {
        var keys: [PrivateKey] = []
        for text in environment.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            do {
                keys.append(try PrivateKey(text: text))
            } catch {
                throw .malformedPrivateKey(place: Self.environmentVariable, reason: error.description)
            }
        }
        return keys
    }
}
