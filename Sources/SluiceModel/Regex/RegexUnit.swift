/// A UTF-16 unit of a pattern or a replacement, written as the character it is: `unit == "("`.
struct RegexUnit: Hashable, Comparable, ExpressibleByUnicodeScalarLiteral {
    let value: UInt16

    init(_ value: UInt16) { self.value = value }

    init(unicodeScalarLiteral scalar: Unicode.Scalar) { value = UInt16(truncatingIfNeeded: scalar.value) }

    static func < (left: RegexUnit, right: RegexUnit) -> Bool { left.value < right.value }

    var isDigit: Bool { digit(radix: 10) != nil }

    /// What a name of a group is made of. The two joiners U+200C and U+200D count here, though not for `\w`.
    var isWord: Bool {
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        case .nonspacingMark, .decimalNumber, .connectorPunctuation: return true
        default: return value == 0x200C || value == 0x200D
        }
    }

    /// What the option `x` passes over.
    var isPatternSpace: Bool {
        switch self {
        case " ", "\t", "\n", "\r", "\u{C}": true
        default: false
        }
    }

    /// Whether it names a class behind a `\`.
    var isClass: Bool {
        switch self {
        case "d", "D", "w", "W", "s", "S", "p", "P": true
        default: false
        }
    }

    /// Nil where it is no digit of that base, which is 16 at most.
    func digit(radix: UInt16) -> UInt16? {
        let digit: UInt16
        switch self {
        case "0"..."9": digit = value - 0x30
        case "a"..."f": digit = value - 0x57
        case "A"..."F": digit = value - 0x37
        default: return nil
        }
        return digit < radix ? digit : nil
    }

    /// For messages.
    var character: String { String(decoding: [value], as: UTF16.self) }
}
