/// JSON text to a `JSONValue`, strictly by RFC 8259, in one pass over UTF-8.
package struct JSONParser {
    /// Deeper nesting is refused, so that no input can exhaust the stack.
    package static let depthLimit = 512

    private var bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// Throws `JSONError` with the byte offset of the first problem.
    package static func parse(_ text: String) throws(JSONError) -> JSONValue {
        try parse(Array(text.utf8))
    }

    package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONError> in
            var parser = JSONParser(bytes: buffer)
            do throws(JSONError) { return .success(try parser.document()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    private mutating func document() throws(JSONError) -> JSONValue {
        let value = try value(depth: 0)
        skipWhitespace()
        guard position == bytes.count else { throw error("text after the end of the value") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth < Self.depthLimit else { throw error("nested deeper than \(Self.depthLimit) levels") }
        skipWhitespace()
        switch peek {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case nil: throw error("the text ends where a value should be")
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        var object = JSONObject()
        position += 1
        skipWhitespace()
        if take("}") { return object }
        while true {
            skipWhitespace()
            guard peek == UInt8(ascii: "\"") else { throw error("a member name in double quotes should be here") }
            let name = try string()
            skipWhitespace()
            guard take(":") else { throw error("':' should follow a member name") }
            object[name] = try value(depth: depth + 1)
            skipWhitespace()
            if take("}") { return object }
            guard take(",") else { throw error("',' or '}' should follow a member") }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        position += 1
        skipWhitespace()
        if take("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipWhitespace()
            if take("]") { return elements }
            guard take(",") else { throw error("',' or ']' should follow an element") }
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard position + offset < bytes.count, bytes[position + offset] == word.utf8Start[offset] else {
                throw error("unknown word")
            }
        }
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        while let byte = peek, Self.isNumberByte(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = JSONNumber(text) else {
            position = start
            throw error(text.isEmpty ? "unexpected character" : "'\(text.prefix(40))' is not a JSON number")
        }
        return .number(number)
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")]
                .contains(byte)
    }

    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        if peek == UInt8(ascii: "\"") {
            defer { position += 1 }
            return try utf8(bytes[start..<position])
        }
        return try escapedString(prefix: Array(bytes[start..<position]))
    }

    private mutating func escapedString(prefix: [UInt8]) throws(JSONError) -> String {
        var content = prefix
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return try utf8(content[...])
            case UInt8(ascii: "\\"): try appendEscape(to: &content)
            case 0..<0x20: throw error("a control character inside a text must be escaped")
            default: content.append(byte)
            }
        }
        throw error("the text ends inside a string")
    }

    private mutating func appendEscape(to content: inout [UInt8]) throws(JSONError) {
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

    private func utf8(_ bytes: some Sequence<UInt8>) throws(JSONError) -> String {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else { throw error("not valid UTF-8") }
        return text
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipWhitespace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private func error(_ reason: String) -> JSONError { JSONError(reason: reason, offset: position) }
}
