/// A secret that only the holder of a private key can read: `v1:3f9a0c41d2b7e865:aGVsbG8…`.
package struct SealedText: Hashable, Sendable {
    /// Of the key that it is sealed to: 16 hexadecimal digits.
    package let keyID: String
    /// In base64.
    package let payload: String

    package init(keyID: String, payload: String) {
        self.keyID = keyID
        self.payload = payload
    }

    /// Nil where the text has another form. White space counts for nothing, so that YAML may fold a long one.
    package init?(_ text: String) {
        let parts = text.filter { !$0.isWhitespace }.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == Self.version, Self.isKeyID(parts[1]), Self.isBase64(parts[2]) else {
            return nil
        }
        self.init(keyID: String(parts[1]), payload: String(parts[2]))
    }

    /// HPKE in base mode with X25519, HKDF-SHA256 and ChaCha20-Poly1305.
    private static let version = "v1"

    /// Whether the text has the form of a key's id.
    package static func isKeyID(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static func isBase64(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count.isMultiple(of: 4)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) }
    }
}

extension SealedText: CustomStringConvertible {
    package var description: String { "\(Self.version):\(keyID):\(payload)" }
}

extension SealedText: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let sealed = SealedText(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "This is no sealed value.")
        }
        self = sealed
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
