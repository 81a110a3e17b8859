import FoundationEssentials

/// How a key is written: `sluice-private-key:v1:3f9a0c41d2b7e865:` and its 32 bytes in base64.
///
/// What it is stands in front, so that a private key in the wrong place is noticed, by people and by scanners.
enum KeyText {
    enum Kind: String {
        case publicKey = "sluice-public-key"
        case privateKey = "sluice-private-key"

        fileprivate var other: Kind { self == .publicKey ? .privateKey : .publicKey }
        fileprivate var words: String { self == .publicKey ? "a public key" : "a private key" }
    }

    /// Why a text is no such key; its description ends the sentence "it is no key of Sluice: …" and never quotes it.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private static let version = "v1"

    static func write(_ kind: Kind, id: String, _ bytes: Data) -> String {
        [kind.rawValue, version, id, bytes.base64EncodedString()].joined(separator: ":")
    }

    static func read(_ text: some StringProtocol, as kind: Kind) throws(Fault) -> (id: String, bytes: Data) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, let found = Kind(rawValue: String(name)) else {
            throw Fault(description: "it does not begin with '\(kind.rawValue):'")
        }
        guard found == kind else {
            throw Fault(description: "it is \(kind.other.words), and \(kind.words) belongs here")
        }
        guard parts.count == 4, parts[1] == version else {
            throw Fault(description: "it does not have the form '\(kind.rawValue):\(version):ID:BASE64'")
        }
        guard let bytes = Data(base64Encoded: String(parts[3])), bytes.count == 32 else {
            throw Fault(description: "its last part is not 32 bytes in base64")
        }
        return (String(parts[2]), bytes)
    }
}
