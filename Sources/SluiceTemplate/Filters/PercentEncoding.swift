/// `%XX`, by UTF-8 byte and with upper-case digits.
enum PercentEncoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The text with every byte escaped that may not stay.
    static func encoded(_ text: some Sequence<UInt8>, keeping mayStay: (UInt8) -> Bool) -> String {
        var bytes: [UInt8] = []
        for byte in text { append(byte, to: &bytes, keeping: mayStay) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text without escapes; itself where they are no UTF-8.
    static func decoded(_ text: String) -> String {
        let escaped = Array(text.utf8)
        var (bytes, index): ([UInt8], Int) = ([], 0)
        while index < escaped.count {
            let byte = byte(at: index, of: escaped)
            bytes.append(byte ?? escaped[index])
            index += byte == nil ? 1 : 3
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }

    static func append(_ byte: UInt8, to bytes: inout [UInt8], keeping mayStay: (UInt8) -> Bool) {
        if mayStay(byte) { bytes.append(byte) } else { append(byte, to: &bytes) }
    }

    static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// The byte behind the `%` at that place; nil where no two hexadecimal digits follow it.
    static func byte(at index: Int, of bytes: [UInt8]) -> UInt8? {
        guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%") else { return nil }
        guard let high = bytes[index + 1].hexDigit, let low = bytes[index + 2].hexDigit else { return nil }
        return high << 4 | low
    }
}

extension UInt8 {
    /// RFC 3986 §2.3.
    var isURIUnreserved: Bool {
        switch Unicode.Scalar(self) {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
        default: false
        }
    }

    /// RFC 3986 §2.2.
    var isURIReserved: Bool {
        switch Unicode.Scalar(self) {
        case ":", "/", "?", "#", "[", "]", "@", "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=": true
        default: false
        }
    }

    /// Nil where it is no hexadecimal digit.
    var hexDigit: UInt8? {
        switch Unicode.Scalar(self) {
        case "0"..."9": self - UInt8(ascii: "0")
        case "a"..."f": self - UInt8(ascii: "a") + 10
        case "A"..."F": self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
