/// JSON text to a `JSONValue` with what Newtonsoft's Json.NET takes beyond RFC 8259, which templates rely on.
///
/// Names without quotes, single quotes, comments, a trailing comma, a value left out (`[1,,2]`), `undefined`, `NaN` and
/// the infinities, hexadecimal and octal numbers, raw control characters in strings. A value that is left out or
/// undefined reads as null, `NaN` and the infinities as texts, other spellings of a number as JSON spells them. Of
/// members with one name the last counts, at its place. `new Date(…)` and its like are refused.
package struct LenientJSONParser: JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Throws `JSONError` with the byte offset of the first problem; deeper than `JSONParser.depthLimit` is one.
    package static func parse(_ text: String) throws(JSONError) -> JSONValue { try read(Array(text.utf8)) }

    mutating func document() throws(JSONError) -> JSONValue {
        try skipComments()
        guard peek != UInt8(ascii: ",") else { throw error("a value should be here") }
        let value = try value(depth: 0)
        try skipComments()
        guard position == bytes.count else { throw error("text after the end of the value") }
        return value
    }

    /// Comments before it are skipped; it is null where a comma stands in its place.
    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth < JSONParser.depthLimit else { throw error("nested deeper than \(JSONParser.depthLimit) levels") }
        try skipComments()
        switch peek {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
        case UInt8(ascii: ","): return .null
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number(try number())
        case nil: throw error("the text ends where a value should be")
        default: return if let literal = try literal() { literal } else { .number(try number()) }
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        var members: [(String, JSONValue)] = []
        position += 1
        while true {
            try skipComments()
            if take("}") { return Self.lastOfEachName(members) }
            let name = try memberName()
            skipWhitespace()
            guard take(":") else { throw error("':' should follow a member name") }
            members.append((name, try value(depth: depth + 1)))
            try skipComments()
            guard take(",") || peek == UInt8(ascii: "}") else { throw error("',' or '}' should follow a member") }
        }
    }

    private static func lastOfEachName(_ members: [(String, JSONValue)]) -> JSONObject {
        var seen: Set<String> = []
        return JSONObject(members.reversed().filter { seen.insert($0.0).inserted }.reversed())
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        position += 1
        while true {
            try skipComments()
            if take("]") { return elements }
            elements.append(try value(depth: depth + 1))
            try skipComments()
            guard take(",") || peek == UInt8(ascii: "]") else { throw error("',' or ']' should follow an element") }
        }
    }
}

// MARK: - Names, strings and words

extension LenientJSONParser {
    private mutating func memberName() throws(JSONError) -> String {
        if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try string() }
        let start = position
        while let scalar, Self.isNameScalar(scalar) { position += UTF8.width(scalar) }
        guard position > start else { throw error("a member name should be here") }
        return try utf8(bytes[start..<position])
    }

    /// Letters and digits of the Basic Multilingual Plane, as UTF-16 units are looked at one by one there.
    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value <= 0xFFFF else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return true
        default:
            return scalar == "_" || scalar == "$"
        }
    }

    private mutating func string() throws(JSONError) -> String {
        let quote = bytes[position]
        var content: [UInt8] = []
        position += 1
        while let byte = peek {
            position += 1
            switch byte {
            case quote: return try utf8(content)
            case UInt8(ascii: "\\"): if take("'") { content.append(0x27) } else { try appendEscape(to: &content) }
            default: content.append(byte)
            }
        }
        throw error("the text ends inside a string")
    }

    private static let literals: [(word: String, value: JSONValue)] = [
        ("true", true), ("false", false), ("null", .null), ("undefined", .null),
        ("NaN", "NaN"), ("Infinity", "Infinity"), ("-Infinity", "-Infinity"),
    ]

    private mutating func literal() throws(JSONError) -> JSONValue? {
        let start = position
        for (word, value) in Self.literals where bytes[start...].starts(with: word.utf8) {
            position += word.utf8.count
            guard isAtSeparator else { throw error("unknown word") }
            return value
        }
        return nil
    }
}

// MARK: - Numbers

extension LenientJSONParser {
    private mutating func number() throws(JSONError) -> JSONNumber {
        let start = position
        while let byte = peek, Self.isNumberByte(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if !text.isEmpty, isAtSeparator, let number = JSONNumber(text) ?? Self.otherNumber(text) { return number }
        position = start
        throw error(text.isEmpty ? "unexpected character" : "'\(text.prefix(40))' is not a number")
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "0"..."9", "a"..."f", "A"..."F", "x", "X", ".", "-", "+": true
        default: false
        }
    }

    /// `0x1F` and the octal `017` are 64 bits wide, so that the highest bit is the sign; `.5`, `5.` and `-012` are
    /// decimal.
    private static func otherNumber(_ text: String) -> JSONNumber? {
        if text.lowercased().hasPrefix("0x") {
            return UInt64(digits: text.dropFirst(2), radix: 16).map { JSONNumber(Int(truncatingIfNeeded: $0)) }
        }
        if text.hasPrefix("0"), text.dropFirst().first?.isNumber == true, !text.contains(".") {
            return UInt64(digits: text.dropFirst(), radix: 8).map { JSONNumber(Int(truncatingIfNeeded: $0)) }
        }
        return decimal(text)
    }

    /// With the digits that JSON wants on both sides of the point, and without the zeros that it does not want.
    private static func decimal(_ text: String) -> JSONNumber? {
        let sign = text.hasPrefix("-") ? "-" : ""
        let exponentStart = text.firstIndex { $0 == "e" || $0 == "E" } ?? text.endIndex
        let mantissa = text[..<exponentStart].dropFirst(sign.count)
        let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        let whole = parts[0].drop { $0 == "0" }
        let fraction = parts.count == 1 ? "" : parts[1].isEmpty ? ".0" : ".\(parts[1])"
        return JSONNumber("\(sign)\(whole.isEmpty ? "0" : whole)\(fraction)\(text[exponentStart...])")
    }
}

extension UInt64 {
    /// Digits only: no sign, and at least one.
    fileprivate init?(digits: Substring, radix: Int) {
        guard digits.first?.isHexDigit == true else { return nil }
        self.init(digits, radix: radix)
    }
}

// MARK: - Between values

extension LenientJSONParser {
    private var scalar: Unicode.Scalar? {
        guard let byte = peek else { return nil }
        if byte < 0x80 { return Unicode.Scalar(byte) }
        var rest = bytes[position...].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
        return scalar
    }

    private mutating func skipWhitespace() {
        while let scalar, scalar.properties.isWhitespace { position += UTF8.width(scalar) }
    }

    /// Whitespace too.
    private mutating func skipComments() throws(JSONError) {
        skipWhitespace()
        while take("/") {
            if take("/") { skipLine() } else { try skipBlock() }
            skipWhitespace()
        }
    }

    private mutating func skipLine() {
        while let byte = peek, byte != 0x0A, byte != 0x0D { position += 1 }
    }

    private mutating func skipBlock() throws(JSONError) {
        guard take("*") else { throw error("a comment begins with '//' or '/*'") }
        while peek != nil {
            if take("*") {
                if take("/") { return }
            } else {
                position += 1
            }
        }
        throw error("the text ends inside a comment")
    }

    /// Whether a word or a number may end here.
    private var isAtSeparator: Bool {
        guard let scalar else { return true }
        return ["}", "]", ",", "/"].contains(scalar) || scalar.properties.isWhitespace
    }
}
