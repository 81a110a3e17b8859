/// The server of a URI.
struct URIHost: Hashable {
    /// As .NET's `UriHostNameType` spells it.
    enum Kind: String {
        /// The URI has no place for a host.
        case unknown = "Unknown"
        /// None where there could be one, or a name that only Windows understands.
        case basic = "Basic"
        case dns = "Dns"
        case ipv4 = "IPv4"
        case ipv6 = "IPv6"
    }

    let kind: Kind
    /// In lower case; an IPv6 address in its brackets and without its zone.
    let text: String
    /// As a resolver takes it: without brackets, with the zone.
    let dnsSafeText: String
    /// This machine, by any of its names, or by none.
    let isLoopback: Bool

    static let none = URIHost(.unknown, "", isLoopback: false)
    static let empty = URIHost(.basic, "", isLoopback: true)

    private init(_ kind: Kind, _ text: String, safe: String? = nil, isLoopback: Bool) {
        (self.kind, self.text, dnsSafeText, self.isLoopback) = (kind, text, safe ?? text, isLoopback)
    }

    /// Nil where the text cannot be the name of a server.
    init?(parsing bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
            guard let address = IPv6Address(parsing: text.dropFirst().dropLast()) else { return nil }
            let (safe, isLoopback) = (address.description + address.zone, address.isLoopback)
            self.init(.ipv6, "[\(address)]", safe: safe, isLoopback: isLoopback)
        } else if let address = IPv4Address(parsing: text[...]) {
            self.init(.ipv4, address.description, isLoopback: address.isLoopback)
        } else {
            self.init(named: text)
        }
    }

    /// Names may hold letters of all alphabets; `loopback` is another name of `localhost`.
    private init?(named text: String) {
        let kind: Kind
        if Self.isDomain(text) { kind = .dns } else if Self.isWindowsName(text) { kind = .basic } else { return nil }
        let name = InvariantCase.lowered(text)
        let isLoopback = name == "localhost" || name == "loopback"
        self.init(kind, isLoopback ? "localhost" : name, isLoopback: isLoopback)
    }

    /// Labels of at most 63 characters that begin with a letter or digit; a dot may end it.
    private static func isDomain(_ text: String) -> Bool {
        var labels = text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        return text.utf8.count <= 255
            && labels.allSatisfy { label in
                label.first?.isNameStart == true && label.count <= 63 && label.allSatisfy(\.isNamePart)
            }
    }

    /// Here the first label may begin with a hyphen or underscore.
    private static func isWindowsName(_ text: String) -> Bool {
        guard text.hasPrefix("-") || text.hasPrefix("_") else { return false }
        return isDomain("a" + text)
    }
}

extension Unicode.Scalar {
    fileprivate var isNameStart: Bool {
        isASCII ? properties.isAlphabetic || ("0"..."9").contains(self) : !properties.isWhitespace && value > 0x9F
    }

    fileprivate var isNamePart: Bool { isNameStart || self == "-" || self == "_" }
}
