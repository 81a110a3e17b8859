import Crypto

/// The form of a request that is signed, as both ends must write it to the byte.
struct CanonicalRequest {
    let text: String
    /// The names of the signed headers, lower case, sorted, with `;` between.
    let signedNames: String

    init(_ request: HTTPRequest) {
        let (path, query) = Self.split(request.url)
        let headers = Self.merged(request.headers)
        signedNames = headers.map(\.name).joined(separator: ";")
        let lines =
            [request.method, Self.normalised(path), Self.sorted(query)]
            + headers.map { "\($0.name):\($0.value)" }
            + ["", signedNames, SHA256.hash(data: request.body).hex]
        text = lines.joined(separator: "\n")
    }

    private static func split(_ url: String) -> (path: Substring, query: Substring) {
        let afterScheme = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        let target = afterScheme.firstIndex(where: { $0 == "/" || $0 == "?" }).map { afterScheme[$0...] } ?? "/"
        guard let mark = target.firstIndex(of: "?") else { return (target, "") }
        return (target[..<mark], target[target.index(after: mark)...])
    }

    /// Without `.`, `..` and empty parts, then encoded once more: a path is signed encoded twice.
    private static func normalised(_ path: Substring) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        guard !parts.isEmpty else { return "/" }
        let end = path.hasSuffix("/") ? "/" : ""
        return "/" + parts.map { $0.percentEncoded }.joined(separator: "/") + end
    }

    /// By name, then by value. The query is taken as it stands on the wire, so it is not encoded again.
    private static func sorted(_ query: Substring) -> String {
        let pairs = query.split(separator: "&").map { item -> (name: Substring, value: Substring) in
            guard let mark = item.firstIndex(of: "=") else { return (item, "") }
            return (item[..<mark], item[item.index(after: mark)...])
        }
        let ordered = pairs.sorted {
            $0.name == $1.name ? $0.value.precedesByBytes($1.value) : $0.name.precedesByBytes($1.name)
        }
        return ordered.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    /// Lower case, blanks folded, values of one name joined, sorted by name.
    private static func merged(_ headers: [HTTPHeader]) -> [HTTPHeader] {
        var values: [String: [String]] = [:]
        for header in headers {
            let folded = header.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            values[header.name.lowercased(), default: []].append(folded)
        }
        return values.keys.sorted { $0[...].precedesByBytes($1[...]) }
            .map { HTTPHeader($0, values[$0, default: []].joined(separator: ",")) }
    }
}

extension Substring {
    fileprivate func precedesByBytes(_ other: Substring) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
