/// What the readers of JSON have in common: their place in the bytes, and the escapes of a string.
protocol JSONReader {
    var bytes: UnsafeBufferPointer<UInt8> { get }
    var position: Int { get set }

    init(bytes: UnsafeBufferPointer<UInt8>)

    /// The whole text.
    mutating func document() throws(JSONError) -> JSONValue
}

extension JSONReader {
    static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONError> in
            var reader = Self(bytes: buffer)
            do throws(JSONError) { return .success(try reader.document()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    func utf8(_ bytes: some Sequence<UInt8>) throws(JSONError) -> String {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else { throw error("not valid UTF-8") }
        return text
    }

    func error(_ reason: String) -> JSONError { JSONError(reason: reason, offset: position) }

    /// The character that follows a backslash, which is behind the position.
    mutating func appendEscape(to content: inout [UInt8]) throws(JSONError) {
        guard let byte = peek else { throw error("the text ends inside a string") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content.append(contentsOf: Array(String(try unicodeScalar()).utf8))
        default: throw error("unknown escape")
        }
    }

    /// A lone surrogate becomes U+FFFD, as in every lenient reader of AWS's answers.
    private mutating func unicodeScalar() throws(JSONError) -> Unicode.Scalar {
        let unit = try hexUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xD800..<0xDC00).contains(unit), position + 6 <= bytes.count,
            bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let rewind = position
        position += 2
        let low = try hexUnit()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        else {
            position = rewind
            return "\u{FFFD}"
        }
        return scalar
    }

    private mutating func hexUnit() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw error("the text ends inside a string") }
        var unit: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error("unknown escape") }
            unit = unit * 16 + UInt32(digit)
        }
        position += 4
        return unit
    }
}
