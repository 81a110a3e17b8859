/// The canonical spelling of the parts of a URI.
enum URIText {
    /// Escaped is what is neither reserved nor unreserved; an escape stays, save that of an unreserved character.
    static func canonical(_ bytes: some Collection<UInt8>) -> String { escaped(Array(bytes), mayStay) }

    /// Also with slashes for backslashes, and without `.` and `..` where it begins with a slash. In a plain path nothing is
    /// an escape.
    static func path(_ bytes: some Collection<UInt8>, isPlain: Bool) -> String {
        let slashed = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        let path = isPlain ? PercentEncoding.encoded(slashed, keeping: mayStayInPath) : escaped(slashed, mayStayInPath)
        return path.utf8.first == UInt8(ascii: "/") ? withoutDotSegments(path) : path
    }

    private static func mayStayInPath(_ byte: UInt8) -> Bool {
        mayStay(byte) && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
    }

    private static func mayStay(_ byte: UInt8) -> Bool { byte.isURIUnreserved || byte.isURIReserved }

    private static func escaped(_ bytes: [UInt8], _ mayStay: (UInt8) -> Bool) -> String {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let byte = PercentEncoding.byte(at: index, of: bytes) {
                append(byte, escapedAs: bytes[index..<index + 3], to: &result)
                index += 3
            } else {
                PercentEncoding.append(bytes[index], to: &result, keeping: mayStay)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// An escape of an ASCII character keeps its digits' case.
    private static func append(_ byte: UInt8, escapedAs escape: ArraySlice<UInt8>, to result: inout [UInt8]) {
        if byte.isURIUnreserved {
            result.append(byte)
        } else if byte < 0x80 {
            result += escape
        } else {
            PercentEncoding.append(byte, to: &result)
        }
    }

    /// RFC 3986 §5.2.4, for a path that begins with a slash.
    private static func withoutDotSegments(_ path: String) -> String {
        let segments = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var kept: [Substring.UTF8View] = []
        for segment in segments where !segment.elementsEqual(".".utf8) {
            if segment.elementsEqual("..".utf8) { _ = kept.popLast() } else { kept.append(segment) }
        }
        let endsInDots = segments.last.map { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) } ?? false
        return kept.map { "/" + Substring($0) }.joined() + (endsInDots ? "/" : "")
    }
}
