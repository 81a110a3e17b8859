/// An absolute URI in its canonical form: scheme and host in lower case, no dot segments, everything escaped that must be.
struct URI: Hashable, CustomStringConvertible {
    /// What a file URI names, and what everything else does.
    enum Place { case path, drive, share }

    let scheme: URIScheme
    /// True where the scheme is followed by `//`.
    var hasAuthority = false
    /// Without the `@`.
    var userInfo = ""
    var host = URIHost.none
    /// As written, else what the scheme says; nil where neither does.
    var port: Int?
    var place = Place.path
    /// Of a drive without a slash in front, `C:/x`.
    var path = ""
    /// With its `?`, or empty.
    var query = ""
    /// With its `#`, or empty.
    var fragment = ""

    init(_ scheme: URIScheme) {
        self.scheme = scheme
        port = scheme.defaultPort
    }

    var isDefaultPort: Bool { port == scheme.defaultPort }

    /// Up to the user, as in `https://`.
    var start: String { scheme.name + (hasAuthority ? "://" : ":") }

    /// Without the user, and without the default port.
    var authority: String { isDefaultPort ? host.text : hostAndPort }

    /// With the default port too.
    var hostAndPort: String { port.map { "\(host.text):\($0)" } ?? host.text }

    /// Unescaped; with backslashes where it is a drive or a share.
    var localPath: String {
        let path = PercentEncoding.decoded(path)
        switch place {
        case .path: return path
        case .drive: return Self.backslashed(path)
        case .share: return #"\\"# + host.text + Self.backslashed(path)
        }
    }

    var description: String {
        let user = userInfo.isEmpty ? "" : userInfo + "@"
        return start + user + authority + (place == .drive ? "/" : "") + path + query + fragment
    }

    private static func backslashed(_ path: String) -> String {
        String(decoding: path.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "\\") : $0 }, as: UTF8.self)
    }
}
