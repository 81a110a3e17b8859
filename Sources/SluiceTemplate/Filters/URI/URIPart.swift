/// What `UriPart` can be asked for.
enum URIPart: String, CaseIterable {
    case absolutePath, absoluteUri, authority, dnsSafeHost, fragment, host, hostAndPort, hostNameType, isAbsoluteUri
    case isDefaultPort, isFile, isLoopback, isUnc, path, pathAndQuery, port, query, scheme, schemeAndServer, userInfo

    /// Names have no case.
    init?(named name: String) {
        let name = name.lowercased()
        guard let part = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) else { return nil }
        self = part
    }

    /// Empty where the URI has no such part; `-1` for a port that is not known.
    func text(of uri: URI) -> String {
        switch self {
        case .absolutePath: uri.path
        case .absoluteUri: uri.description
        case .authority: uri.authority
        case .dnsSafeHost: uri.host.dnsSafeText
        case .fragment: uri.fragment
        case .host: uri.host.text
        case .hostAndPort: uri.hostAndPort
        case .hostNameType: uri.host.kind.rawValue
        case .isAbsoluteUri: "true"
        case .isDefaultPort: Self.answer(uri.isDefaultPort)
        case .isFile: Self.answer(uri.scheme.isFile)
        case .isLoopback: Self.answer(uri.host.isLoopback)
        case .isUnc: Self.answer(uri.place == .share)
        case .path: uri.localPath
        case .pathAndQuery: uri.path + uri.query
        case .port: String(uri.port ?? -1)
        case .query: uri.query
        case .scheme: uri.scheme.name
        case .schemeAndServer: uri.start + uri.authority
        case .userInfo: uri.userInfo
        }
    }

    private static func answer(_ value: Bool) -> String { value ? "true" : "false" }
}
