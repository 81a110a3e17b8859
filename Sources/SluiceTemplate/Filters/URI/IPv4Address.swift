import SluiceModel

/// An IPv4 address in any of the forms that a host may have: `127.0.0.1`, `127.1`, `0x7f000001`, `017700000001`.
struct IPv4Address: Hashable, CustomStringConvertible {
    let value: UInt32

    /// Up to four numbers, decimal, octal behind a `0` or hexadecimal behind a `0x`; the last one fills what is left.
    init?(parsing text: Substring) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 4, let last = parts.last.flatMap(Self.number) else { return nil }
        var value: UInt64 = 0
        for part in parts.dropLast() {
            guard let number = Self.number(part), number <= 255 else { return nil }
            value = value << 8 | number
        }
        let bits = UInt64(8 * (5 - parts.count))
        guard last >> bits == 0 else { return nil }
        self.value = UInt32(truncatingIfNeeded: value << bits | last)
    }

    /// Four decimal numbers and nothing else, as within an IPv6 address.
    init?(dotted text: Substring) {
        let numbers = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard numbers.count == 4, numbers.allSatisfy({ $0.count == 1 || $0.first != UInt8(ascii: "0") }) else {
            return nil
        }
        self.init(parsing: text)
    }

    init(_ value: UInt32) { self.value = value }

    var isLoopback: Bool { value >> 24 == 127 }

    var description: String {
        [24, 16, 8, 0].map { String(value >> UInt32($0) & 0xFF) }.joined(separator: ".")
    }

    private static func number(_ digits: Substring.UTF8View) -> UInt64? {
        let text = Substring(digits)
        guard digits.first?.isASCIIDigit == true, digits.count <= 16 else { return nil }
        if text.hasPrefix("0x") || text.hasPrefix("0X") {
            return digits.dropFirst(2).first?.hexDigit == nil ? nil : UInt64(text.dropFirst(2), radix: 16)
        }
        return UInt64(text, radix: text.hasPrefix("0") ? 8 : 10)
    }
}
