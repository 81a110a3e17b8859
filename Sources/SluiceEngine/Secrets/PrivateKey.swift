import Crypto
import FoundationEssentials
import SluiceModel

/// The private half of a workspace's key: it opens what is sealed to the public one.
package struct PrivateKey: Sendable {
    private let key: Curve25519.KeyAgreement.PrivateKey
    package let publicKey: PublicKey

    private init(_ key: Curve25519.KeyAgreement.PrivateKey) {
        self.key = key
        publicKey = PublicKey(key.publicKey)
    }

    /// A new one.
    init() { self.init(Curve25519.KeyAgreement.PrivateKey()) }

    init(text: some StringProtocol) throws(KeyText.Fault) {
        let (id, bytes) = try KeyText.read(text, as: .privateKey)
        guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
            throw KeyText.Fault(description: "its bytes are no X25519 key")
        }
        self.init(key)
        guard self.id == id else { throw KeyText.Fault(description: "its id is not that of its bytes") }
    }

    package var id: String { publicKey.id }

    /// As its file holds it.
    var text: Secret { Secret(KeyText.write(.privateKey, id: id, key.rawRepresentation)) }

    /// Throws `SecretKeyError.damaged` for what was not sealed to this key, or was changed since.
    func open(_ sealed: SealedText) throws(SecretKeyError) -> Secret {
        guard let bytes = Data(base64Encoded: sealed.payload), bytes.count > Sealing.encapsulatedSize,
            let text = try? text(in: bytes, keyID: sealed.keyID)
        else { throw .damaged(keyID: sealed.keyID) }
        return text
    }

    private func text(in bytes: Data, keyID: String) throws -> Secret? {
        var recipient = try HPKE.Recipient(
            privateKey: key,
            ciphersuite: Sealing.suite,
            info: Sealing.info,
            encapsulatedKey: Data(bytes.prefix(Sealing.encapsulatedSize))
        )
        let box = Data(bytes.dropFirst(Sealing.encapsulatedSize))
        let text = try recipient.open(box, authenticating: Data(keyID.utf8))
        return String(bytes: text, encoding: .utf8).map { Secret($0) }
    }
}

extension PrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "private key '\(id)'" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
