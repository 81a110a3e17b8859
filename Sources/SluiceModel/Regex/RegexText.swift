/// Texts in which one code point is one UTF-16 unit.
///
/// .NET matches unit by unit, ICU code point by code point. So each surrogate becomes a code point of its own from
/// U+100000 on before ICU sees it, and is turned back afterwards.
enum RegexText {
    private static let base: UInt32 = 0x100000

    /// In ICU's notation.
    static let surrogates = "\\x{100000}-\\x{1007FF}"

    static func mapped(_ text: String) -> String {
        // Code points above U+FFFF are the only ones whose UTF-8 begins with such a byte.
        guard text.utf8.contains(where: { $0 >= 0xF0 }) else { return text }
        return String(decoding: text.utf16.flatMap { mapped($0) }, as: UTF16.self)
    }

    static func mapped(_ unit: UInt16) -> [UInt16] {
        guard unit.isSurrogate else { return [unit] }
        let offset = unit - 0xD800
        return [0xDBC0 + (offset >> 10), 0xDC00 + (offset & 0x3FF)]
    }

    static func unmapped(_ units: [UInt16]) -> String {
        guard units.contains(where: \.isSurrogate) else { return String(decoding: units, as: UTF16.self) }
        var result: [UInt16] = []
        result.reserveCapacity(units.count)
        for unit in units {
            switch unit {
            case 0xDC00...0xDFFF:
                guard let high = result.popLast() else { continue }
                result.append(0xD800 + ((high - 0xDBC0) << 10) + (unit - 0xDC00))
            default: result.append(unit)
            }
        }
        return String(decoding: result, as: UTF16.self)
    }

    /// The unit as ICU's pattern spells it, in a set or outside.
    static func escaped(_ unit: UInt16) -> String {
        switch unit {
        // Digits and letters of ASCII.
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: RegexUnit(unit).character
        case 0xD800...0xDFFF: "\\x{\(String(base + UInt32(unit - 0xD800), radix: 16))}"
        default: "\\x{\(String(unit, radix: 16))}"
        }
    }
}

extension UInt16 {
    fileprivate var isSurrogate: Bool { (0xD800...0xDFFF).contains(self) }
}
