import Crypto
import FoundationEssentials

/// What sealing and opening agree on: HPKE (RFC 9180) in base mode, with the key's id as authenticated data.
enum Sealing {
    static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    static let info = Data("sluice sealed value v1".utf8)
    /// Bytes of the encapsulated key, which come first.
    static let encapsulatedSize = 32
}
