import SluiceModel

/// A scheme, and what .NET knows about those that it knows.
struct URIScheme: Hashable {
    /// In lower case.
    let name: String

    /// Nil where the text is none: a letter, then letters, digits, `+`, `-` and `.`.
    init?(_ text: some Collection<UInt8>) {
        guard text.first?.isASCIILetter == true, text.allSatisfy(\.isSchemeCharacter) else { return nil }
        name = String(decoding: text, as: UTF8.self).lowercased()
    }

    private init(name: String) { self.name = name }

    static let file = URIScheme(name: "file")

    /// Nil where there is none, or it is not known.
    var defaultPort: Int? {
        switch name {
        case "http", "ws": 80
        case "https", "wss": 443
        case "ftp": 21
        case "telnet": 23
        case "mailto": 25
        case "gopher": 70
        case "nntp": 119
        case "ldap": 389
        case "net.tcp": 808
        default: nil
        }
    }

    var isFile: Bool { name == "file" }
    /// An address and nothing that begins with `//`.
    var isMail: Bool { name == "mailto" }
    /// `//` must follow, and either slash may be a backslash.
    var needsAuthority: Bool { isFile || (defaultPort != nil && !isMail) || name == "net.pipe" }
    /// A host need not follow `//`.
    var mayHaveNoHost: Bool { isFile || isMail || name == "ldap" || !needsAuthority }
    /// Elsewhere `?` is a character like others.
    var mayHaveQuery: Bool { !["ftp", "gopher", "nntp", "telnet"].contains(name) }
}

extension UInt8 {
    var isSlash: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }

    fileprivate var isSchemeCharacter: Bool {
        isASCIILetter || isASCIIDigit || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(self)
    }
}
