/// How a text becomes bytes, by the names Octostache knows.
enum TextEncoding {
    case utf8
    /// UTF-16, little-endian, without a mark.
    case unicode

    /// Nil for a name that is none; names have no case.
    init?(named name: String) {
        switch name.lowercased() {
        case "utf8", "utf-8": self = .utf8
        case "unicode": self = .unicode
        default: return nil
        }
    }

    func bytes(of text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .unicode: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        }
    }

    /// What is no text becomes U+FFFD, a single byte at the end too.
    func text(of bytes: [UInt8]) -> String {
        switch self {
        case .utf8: return String(decoding: bytes, as: UTF8.self)
        case .unicode:
            let units = stride(from: 0, to: bytes.count, by: 2).map { index in
                index + 1 < bytes.count ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : 0xD800
            }
            return String(decoding: units, as: UTF16.self)
        }
    }
}
