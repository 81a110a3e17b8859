/// A UTF-16 unit may be spelled as the character it is.
extension UInt16: @retroactive ExpressibleByUnicodeScalarLiteral {
    public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = UInt16(truncatingIfNeeded: scalar.value) }
}

extension UInt16 {
    static let dollar: UInt16 = "$"

    var isDigit: Bool { self >= "0" && self <= "9" }
    var isOctalDigit: Bool { self >= "0" && self <= "7" }
    var isSurrogate: Bool { (0xD800...0xDFFF).contains(self) }

    /// What a name of a group is made of. The two joiners U+200C and U+200D count here, though not for `\w`.
    var isWord: Bool {
        guard let scalar = Unicode.Scalar(UInt32(self)) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        case .nonspacingMark, .decimalNumber, .connectorPunctuation: return true
        default: return self == 0x200C || self == 0x200D
        }
    }

    /// What the option `x` passes over.
    var isPatternSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" || self == 0x0C }

    var hexValue: UInt16? {
        switch self {
        case "0"..."9": self - "0"
        case "a"..."f": self - "a" + 10
        case "A"..."F": self - "A" + 10
        default: nil
        }
    }

    /// For messages.
    var character: String { String(decoding: [self], as: UTF16.self) }
}
