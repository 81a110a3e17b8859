import SluiceModel

/// The parts of a number as a person writes it: white space, sign, digits with thousands commas, point, exponent.
///
/// The rules are those of .NET's number styles in its invariant culture.
struct NumberText {
    /// What may stand there besides white space at both ends, a sign in front, and digits.
    struct Style: OptionSet, Sendable {
        let rawValue: Int

        static let point = Style(rawValue: 1)
        /// Anywhere behind the first digit and before the point.
        static let thousands = Style(rawValue: 2)
        static let trailingSign = Style(rawValue: 4)
        static let exponent = Style(rawValue: 8)

        static let integer: Style = []
        static let number: Style = [.point, .thousands, .trailingSign]
        static let float: Style = [.point, .thousands, .exponent]
    }

    private(set) var isNegative = false
    /// Each 0 to 9, without the zeros in front; those at the end are kept.
    private(set) var digits: [UInt8] = []
    /// How many digits stand before the point; below zero where zeros stand first behind it.
    private(set) var point = 0

    private let bytes: [UInt8]
    private var position = 0
    private let style: Style

    /// Nil where the text is no number in this style.
    init?(_ text: String, _ style: Style) {
        bytes = Array(text.utf8)
        self.style = style
        skipSpace()
        let hasSign = sign()
        guard scanDigits() else { return nil }
        if style.contains(.exponent) { scanExponent() }
        skipSpace()
        if style.contains(.trailingSign), !hasSign, sign() { skipSpace() }
        guard position == bytes.count else { return nil }
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
    }

    private mutating func sign() -> Bool {
        guard next == UInt8(ascii: "-") || next == UInt8(ascii: "+") else { return false }
        isNegative = next == UInt8(ascii: "-")
        position += 1
        return true
    }

    /// False where there is no digit at all.
    private mutating func scanDigits() -> Bool {
        var hasDigits = false
        var isBehindPoint = false
        while let byte = next {
            if let digit = Self.digit(byte) {
                add(digit, isBehindPoint)
                hasDigits = true
            } else if byte == UInt8(ascii: "."), style.contains(.point), !isBehindPoint {
                isBehindPoint = true
            } else if byte != UInt8(ascii: ",") || !style.contains(.thousands) || !hasDigits || isBehindPoint {
                break
            }
            position += 1
        }
        return hasDigits
    }

    private mutating func add(_ digit: UInt8, _ isBehindPoint: Bool) {
        if digit == 0, digits.isEmpty {
            if isBehindPoint { point -= 1 }
        } else {
            digits.append(digit)
            if !isBehindPoint { point += 1 }
        }
    }

    /// An `e` without digits behind it is left where it is.
    private mutating func scanExponent() {
        guard let mark = next, mark | 0x20 == UInt8(ascii: "e") else { return }
        let start = position
        position += 1
        let isDown = next == UInt8(ascii: "-")
        if isDown || next == UInt8(ascii: "+") { position += 1 }
        guard let first = next, Self.digit(first) != nil else {
            position = start
            return
        }
        var exponent = 0
        while let byte = next, let digit = Self.digit(byte) {
            exponent = min(exponent * 10 + Int(digit), 1_000_000_000)
            position += 1
        }
        point += isDown ? -exponent : exponent
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        byte.isASCIIDigit ? byte - UInt8(ascii: "0") : nil
    }
}
