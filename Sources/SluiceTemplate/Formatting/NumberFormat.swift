import SluiceModel

/// A format string for numbers, in .NET's notation.
enum NumberFormat: Hashable, Sendable {
    /// A letter, and how many digits; nil for as many as the letter means by itself.
    case standard(letter: Character, precision: Int?)
    case custom(CustomNumberFormat)

    /// .NET allows 999,999,999, which is a gigabyte of zeros. Whoever asks for more than this asks by mistake.
    static let greatestPrecision = 10_000

    /// Nil where the precision is too great.
    init?(_ text: String) {
        guard let letter = text.utf8.first else {
            self = .standard(letter: "G", precision: nil)
            return
        }
        let digits = text.utf8.dropFirst()
        guard letter.isASCIILetter, digits.allSatisfy(\.isASCIIDigit) else {
            self = .custom(CustomNumberFormat(text))
            return
        }
        guard let precision = Self.precision(digits) else { return nil }
        self = .standard(letter: Character(UnicodeScalar(letter)), precision: digits.isEmpty ? nil : precision)
    }

    private static func precision(_ digits: some Sequence<UInt8>) -> Int? {
        var precision = 0
        for digit in digits {
            precision = precision * 10 + Int(digit - UInt8(ascii: "0"))
            guard precision <= greatestPrecision else { return nil }
        }
        return precision
    }
}
