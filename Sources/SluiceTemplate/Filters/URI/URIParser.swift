import SluiceModel

/// Reads URIs as .NET's `System.Uri` does where relative ones are allowed, drives and shares of Windows among them.
enum URIParser {
    static func parse(_ text: String) throws(URIRefusal) -> URI {
        let bytes = trimmed(Array(text.utf8)[...])
        guard bytes.count > 2 else { throw .relative }
        if let uri = try driveOrShare(bytes) { return uri }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { throw .relative }
        guard let scheme = URIScheme(bytes[..<colon]) else { throw .relative }
        return try uri(scheme, bytes[(colon + 1)...])
    }

    private static func uri(_ scheme: URIScheme, _ rest: ArraySlice<UInt8>) throws(URIRefusal) -> URI {
        var uri = URI(scheme)
        let slashes = rest.prefix(while: \.isSlash).count
        if scheme.isFile { return try file(rest, slashes: slashes) }
        if scheme.isMail {
            try readHierarchy(rest, into: &uri)
        } else if scheme.needsAuthority ? slashes >= 2 : rest.starts(with: "//".utf8) {
            uri.hasAuthority = true
            try readHierarchy(rest.dropFirst(2), into: &uri)
        } else if scheme.needsAuthority {
            throw .relative
        } else {
            readPath(rest, into: &uri)
        }
        return uri
    }

    // MARK: - Files

    /// `C:\x` and `\\server\share\x`, where every character is part of the path; nil for everything else.
    private static func driveOrShare(_ bytes: ArraySlice<UInt8>) throws(URIRefusal) -> URI? {
        if isDrive(bytes) {
            guard bytes[bytes.startIndex + 2].isSlash else { throw .invalid }
            return drive(bytes, isPlain: true)
        }
        guard bytes.starts(with: #"\\"#.utf8) else { return nil }
        return try share(bytes.drop(while: \.isSlash), isPlain: true)
    }

    /// What follows `file:`. Three slashes, or two and no host, begin a path; two, or more than three, a share.
    private static func file(_ rest: ArraySlice<UInt8>, slashes: Int) throws(URIRefusal) -> URI {
        let name = rest.dropFirst(slashes)
        if isDrive(name) {
            guard name.dropFirst(2).first?.isSlash == true else { throw .invalid }
            return drive(name, isPlain: false)
        }
        guard slashes >= 2 else { throw .relative }
        if slashes != 3, let first = name.first, ![UInt8(ascii: "?"), UInt8(ascii: "#")].contains(first) {
            return try share(name, isPlain: false)
        }
        var uri = URI(.file)
        uri.hasAuthority = true
        uri.host = .empty
        readPath(rest.dropFirst(2), into: &uri)
        return uri
    }

    private static func isDrive(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count > 1, bytes.first?.isASCIILetter == true else { return false }
        return [UInt8(ascii: ":"), UInt8(ascii: "|")].contains(bytes[bytes.startIndex + 1])
    }

    private static func drive(_ bytes: ArraySlice<UInt8>, isPlain: Bool) -> URI {
        var uri = URI(.file)
        uri.hasAuthority = true
        uri.host = .empty
        uri.place = .drive
        readPath(bytes.dropFirst(2), isPlain: isPlain, into: &uri)
        uri.path = String(decoding: bytes.prefix(1), as: UTF8.self) + ":" + uri.path
        return uri
    }

    private static func share(_ bytes: ArraySlice<UInt8>, isPlain: Bool) throws(URIRefusal) -> URI {
        var uri = URI(.file)
        uri.hasAuthority = true
        uri.place = .share
        let name = bytes.prefix { !$0.isSlash && (isPlain || !$0.isQueryOrFragment) }
        guard let host = URIHost(parsing: name) else { throw .invalid }
        uri.host = host
        readPath(bytes[name.endIndex...], isPlain: isPlain, into: &uri)
        return uri
    }

    // MARK: - Authority

    /// User, host, port and all that follows.
    private static func readHierarchy(_ rest: ArraySlice<UInt8>, into uri: inout URI) throws(URIRefusal) {
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && !$0.isQueryOrFragment }
        readPath(rest[authority.endIndex...], into: &uri)
        guard !authority.isEmpty else {
            guard uri.scheme.mayHaveNoHost else { throw .invalid }
            uri.host = .empty
            return
        }
        var server = authority
        if let at = authority.firstIndex(of: UInt8(ascii: "@")), at + 1 < rest.endIndex {
            uri.userInfo = URIText.canonical(authority[..<at])
            server = authority[(at + 1)...]
        }
        try readServer(server, into: &uri)
    }

    private static func readServer(_ server: ArraySlice<UInt8>, into uri: inout URI) throws(URIRefusal) {
        let bracket = server.first == UInt8(ascii: "[") ? server.firstIndex(of: UInt8(ascii: "]")) : nil
        let colon = server[(bracket ?? server.startIndex)...].firstIndex(of: UInt8(ascii: ":"))
        guard let host = URIHost(parsing: server[..<(colon ?? server.endIndex)]) else { throw .invalid }
        uri.host = host
        guard let digits = colon.map({ server[($0 + 1)...] }), !digits.isEmpty else { return }
        guard digits.allSatisfy(\.isASCIIDigit), let port = UInt16(String(decoding: digits, as: UTF8.self)) else {
            throw .invalid
        }
        uri.port = Int(port)
    }

    // MARK: - Path, query and fragment

    /// A plain path is all path, and no character in it is an escape.
    private static func readPath(_ rest: ArraySlice<UInt8>, isPlain: Bool = false, into uri: inout URI) {
        var path = rest
        if !isPlain, let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            uri.fragment = URIText.canonical(rest[hash...])
            path = rest[..<hash]
        }
        if !isPlain, uri.scheme.mayHaveQuery, let mark = path.firstIndex(of: UInt8(ascii: "?")) {
            uri.query = URIText.canonical(path[mark...])
            path = path[..<mark]
        }
        uri.path = URIText.path(path, isPlain: isPlain)
        if uri.path.isEmpty, uri.hasAuthority { uri.path = "/" }
    }

    /// Without the white space that .NET passes over at both ends.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = bytes.drop(while: \.isSpace)
        return rest.prefix((rest.lastIndex { !$0.isSpace }).map { $0 + 1 - rest.startIndex } ?? 0)
    }
}

extension UInt8 {
    fileprivate var isQueryOrFragment: Bool { self == UInt8(ascii: "?") || self == UInt8(ascii: "#") }
    fileprivate var isSpace: Bool { [0x20, 0x09, 0x0A, 0x0D].contains(self) }
}
