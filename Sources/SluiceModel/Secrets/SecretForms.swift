import FoundationEssentials

/// The forms in which a secret is looked for: raw, line by line, in base64 and URL-encoded.
struct SecretForms {
    private let text: String
    private let bytes: [UInt8]

    init(of secret: Secret) {
        text = secret.reveal()
        bytes = Array(text.utf8)
    }

    /// None of a secret that is too short to be masked.
    var all: [[UInt8]] {
        guard Self.isMasked(text) else { return [] }
        let lines = text.split(whereSeparator: \.isNewline).map { String($0.trimmed) }.filter(Self.isMasked)
        let base64 = wholeBase64 + (0..<3).map(innerBase64)
        return ([text] + lines + base64 + base64.map(Self.urlSafe)).map { Array($0.utf8) } + urlEncoded
    }

    private static func isMasked(_ text: String) -> Bool { text.count > Masker.longestUnmasked }
}

extension SecretForms {
    /// The columns after which `openssl base64` and `base64` begin another line.
    private static let columns = [64, 76]
    /// The end of a broken line that is shorter could be part of any word.
    private static let shortestPiece = 8

    /// Alone, with the line end that `echo` adds, and both broken into lines.
    private var wholeBase64: [String] {
        let encodings = [text, text + "\n"].map { Data($0.utf8).base64EncodedString() }
        return encodings
            + encodings.flatMap { encoding in Self.columns.flatMap { Self.lines(of: encoding, width: $0) } }
    }

    /// In the midst of other text, as in the `user:password` of HTTP: the characters that no other byte has a part in.
    ///
    /// - Parameter offset: bytes that stand before it in its group of three; 0, 1 or 2.
    private func innerBase64(at offset: Int) -> String {
        let encoding = Data([UInt8](repeating: 0, count: offset) + bytes).base64EncodedString()
        let first = (offset * 8 + 5) / 6
        let end = (offset + bytes.count) * 8 / 6
        return String(encoding.utf8.prefix(end).dropFirst(first)) ?? encoding
    }

    /// The alphabet of RFC 4648 for URLs and file names.
    private static func urlSafe(_ encoding: String) -> String {
        encoding.replacing("+", with: "-").replacing("/", with: "_")
    }

    private static func lines(of encoding: String, width: Int) -> [String] {
        guard encoding.utf8.count > width else { return [] }
        let characters = Array(encoding.utf8)
        return stride(from: 0, to: characters.count, by: width)
            .map { String(decoding: characters[$0..<min($0 + width, characters.count)], as: UTF8.self) }
            .filter { $0.utf8.count >= shortestPiece }
    }
}

extension SecretForms {
    private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

    /// RFC 3986 encodes everything but the unreserved characters. Python keeps the slash, JavaScript a few more, and
    /// forms have a plus for a space; digits are upper case or lower case.
    private var urlEncoded: [[UInt8]] {
        ["0123456789ABCDEF", "0123456789abcdef"].flatMap { digits in
            ["", "/", "!*'()"].map { urlEncoded(keeping: $0, digits: digits) }
                + [urlEncoded(keeping: " ", digits: digits).map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "+") : $0 }]
        }
    }

    private func urlEncoded(keeping more: String, digits: String) -> [UInt8] {
        let kept = Self.unreserved.union(more.utf8)
        let digits = Array(digits.utf8)
        return bytes.flatMap { byte in
            kept.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}

extension Substring {
    /// Without white space at its ends.
    fileprivate var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
