/// The form of an image's name, by the grammar of the container registries: `host/path:tag@sha256:…`.
enum ImageReference {
    /// What is wrong with it, as the rest of a sentence; nil where nothing is.
    static func fault(of text: String) -> String? {
        guard !text.isEmpty else { return "must name an image, but is empty" }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return "must name an image without spaces, but is '\(text)'"
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count > 2 { return "has more than one '@': '\(text)'" }
        if parts.count == 2, !isDigest(parts[1]) {
            return "must have 'sha256:' and 64 hexadecimal digits after the '@', but is '\(text)'"
        }
        return faultOfName(parts[0], in: text)
    }

    private static func faultOfName(_ name: Substring, in text: String) -> String? {
        let lastSlash = name.lastIndex(of: "/")
        let lastPart = lastSlash.map { name[name.index(after: $0)...] } ?? name
        let pieces = lastPart.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        if pieces.count == 2, !isTag(pieces[1]) {
            return "has a tag that is no tag (letters, digits, '_', '.' and '-', at most 128): '\(text)'"
        }
        let path = name[..<lastPart.startIndex] + pieces[0]
        return isPath(String(path)) ? nil : "is no image name (such as 'registry/name:tag'): '\(text)'"
    }

    private static func isDigest(_ text: Substring) -> Bool {
        guard text.hasPrefix("sha256:") else { return false }
        let digits = text.dropFirst("sha256:".count)
        return digits.utf8.count == 64
            && digits.utf8.allSatisfy { $0.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
    }

    private static func isTag(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, first.isASCIILetterOrDigit || first == UInt8(ascii: "_") else {
            return false
        }
        return text.utf8.count <= 128 && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || "_.-".utf8.contains($0) }
    }

    /// Parts are lower case, except a registry's host in front, which may also have a port.
    private static func isPath(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.allSatisfy({ !$0.isEmpty }) else { return false }
        let hasHost = parts.count > 1 && (first.contains(".") || first.contains(":") || first == "localhost")
        return parts.dropFirst(hasHost ? 1 : 0).allSatisfy { part in
            part.utf8.allSatisfy { $0.isASCIIDigit || (0x61...0x7A).contains($0) || "._-".utf8.contains($0) }
                && part.utf8.first.map(\.isASCIILetterOrDigit) == true
                && part.utf8.last.map(\.isASCIILetterOrDigit) == true
        }
    }
}
