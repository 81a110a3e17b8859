/// Walks through the UTF-8 of a text.
struct TemplateCursor {
    let bytes: [UInt8]
    var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position >= bytes.count }

    /// The byte that many places ahead; nil past the end.
    func peek(_ distance: Int = 0) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    func isAt(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
    }

    /// The same for ASCII letters in any case; the text must be lower case.
    func isAtWord(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[position + $0] | 0x20 == text.utf8Start[$0] }
    }

    mutating func take(_ text: StaticString) -> Bool {
        guard isAt(text) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    /// The character that begins at a byte offset, and its length in bytes; nil at the end.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard offset < bytes.count else { return nil }
        if bytes[offset] < 0x80 { return (Unicode.Scalar(bytes[offset]), 1) }
        var decoder = UTF8()
        var rest = bytes[offset...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
        return (scalar, UTF8.width(scalar))
    }

    /// The character here; nil at the end.
    var scalar: (scalar: Unicode.Scalar, length: Int)? { scalar(at: position) }

    mutating func skipWhitespace() {
        while let (scalar, length) = scalar, scalar.properties.isWhitespace { position += length }
    }

    func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

    /// Characters from 1, for people.
    func place(of offset: Int) -> Int {
        bytes[..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    }

    /// For each `[` the offset of the `]` that closes it; those that nothing closes are left out.
    func closingBrackets() -> [Int: Int] {
        var pairs: [Int: Int] = [:]
        var open: [Int] = []
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "[") { open.append(offset) }
            if byte == UInt8(ascii: "]"), let start = open.popLast() { pairs[start] = offset }
        }
        return pairs
    }
}
