import Crypto
import FoundationEssentials
import SluiceModel

/// The public half of a workspace's key: whoever has it can seal values, and read none.
package struct PublicKey: Sendable {
    /// The first 8 bytes of the SHA-256 of its bytes, in hexadecimal.
    package let id: String
    private let key: Curve25519.KeyAgreement.PublicKey

    init(_ key: Curve25519.KeyAgreement.PublicKey) {
        self.key = key
        let digits = Array("0123456789abcdef")
        id = SHA256.hash(data: key.rawRepresentation).prefix(8)
            .reduce(into: "") { $0 += "\(digits[Int($1 >> 4)])\(digits[Int($1 & 15)])" }
    }

    init(text: some StringProtocol) throws(KeyText.Fault) {
        let (id, bytes) = try KeyText.read(text, as: .publicKey)
        guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes) else {
            throw KeyText.Fault(description: "its bytes are no X25519 key")
        }
        self.init(key)
        guard self.id == id else { throw KeyText.Fault(description: "its id is not that of its bytes") }
    }

    var text: String { KeyText.write(.publicKey, id: id, key.rawRepresentation) }

    /// The same secret gives another text each time. Neither the name of a variable nor a place is bound to it, so that
    /// what it stands for can be renamed, moved and copied.
    ///
    /// - Throws: only where the bytes of the key are of the few that X25519 cannot use.
    package func seal(_ secret: Secret) throws -> SealedText {
        var sender = try HPKE.Sender(recipientKey: key, ciphersuite: Sealing.suite, info: Sealing.info)
        let box = try sender.seal(Data(secret.reveal().utf8), authenticating: Data(id.utf8))
        return SealedText(keyID: id, payload: (sender.encapsulatedKey + box).base64EncodedString())
    }
}
