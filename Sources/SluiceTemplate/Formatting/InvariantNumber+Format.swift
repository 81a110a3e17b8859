extension InvariantNumber {
    /// The number in a standard or custom format. Nil where .NET refuses the format for this type of number.
    func text(in format: String) -> String? {
        if case .double(let double) = self, !double.isFinite { return Self.nonfinite(double) }
        switch NumberFormat(format) {
        case .standard(let letter, let precision): return text(letter, precision)
        case .custom(let custom): return custom.text(of: customDigits)
        case nil: return nil
        }
    }

    /// .NET gives a custom format the first 15 digits of a double.
    private var customDigits: DecimalDigits {
        var digits = digits
        if case .double = self { digits.round(to: 15, .toEven) }
        return digits
    }

    private var digits: DecimalDigits {
        switch self {
        case .integer(let value):
            let digits = value == 0 ? [] : String(value.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
            return DecimalDigits(isNegative: value < 0, digits: digits, point: digits.count)
        case .decimal(let value): return value.digits
        case .double(let value): return DecimalDigits(exact: value)
        }
    }

    private var midpoint: DecimalDigits.Midpoint {
        if case .double = self { .toEven } else { .awayFromZero }
    }

    private func text(_ letter: Character, _ precision: Int?) -> String? {
        switch letter {
        case "C", "c": currency(precision ?? 2)
        case "F", "f": signed(rounded(precision ?? 2)) { $0.fixed(precision ?? 2) }
        case "N", "n": signed(rounded(precision ?? 2)) { $0.fixed(precision ?? 2, grouped: true) }
        case "P", "p": percent(precision ?? 2)
        case "E", "e": scientific(precision ?? 6, letter)
        case "G", "g": general(precision ?? 0, letter == "G" ? "E" : "e", isBare: precision == nil)
        case "R", "r": roundTrip(letter == "R" ? "E" : "e")
        case "D", "d", "X", "x", "B", "b": whole(letter, precision ?? 1)
        default: nil
        }
    }

    private func rounded(_ decimals: Int, shifted shift: Int = 0) -> DecimalDigits {
        var digits = digits
        digits.point += shift
        digits.round(to: digits.point + decimals, midpoint)
        return digits
    }

    private func signed(_ digits: DecimalDigits, _ print: (DigitPrinter) -> String) -> String {
        (digits.isNegative ? "-" : "") + print(DigitPrinter(digits))
    }

    private func currency(_ decimals: Int) -> String {
        let digits = rounded(decimals)
        let text = "¤" + DigitPrinter(digits).fixed(decimals, grouped: true)
        return digits.isNegative ? "(" + text + ")" : text
    }

    private func percent(_ decimals: Int) -> String {
        signed(rounded(decimals, shifted: 2)) { $0.fixed(decimals, grouped: true) + " %" }
    }

    private func scientific(_ decimals: Int, _ mark: Character) -> String {
        var digits = digits
        digits.round(to: decimals + 1, midpoint)
        return DigitPrinter(digits).scientific(decimals + 1, exponentMark: mark)
    }

    /// Without a precision a decimal keeps its zeros and is never scientific; a double is as short as it can be.
    private func general(_ precision: Int, _ mark: Character, isBare: Bool) -> String {
        var digits = digits
        switch self {
        case .decimal where isBare:
            if digits.digits.isEmpty { digits.isNegative = false }
            return DigitPrinter(digits).general(nil, exponentMark: mark)
        case .double(let double) where precision == 0: return Self.shortest(double, mark)
        default:
            let count = precision > 0 ? precision : max(digits.digits.count, 1)
            digits.round(to: count, midpoint)
            return DigitPrinter(digits).general(count, exponentMark: mark)
        }
    }

    private func roundTrip(_ mark: Character) -> String? {
        if case .double(let double) = self { Self.shortest(double, mark) } else { nil }
    }

    /// Decimal, hexadecimal and binary digits: of integers only. The last two are those of 32 bits in two's complement.
    private func whole(_ letter: Character, _ precision: Int) -> String? {
        guard case .integer(let value) = self else { return nil }
        let bits = UInt32(bitPattern: value)
        switch letter {
        case "D", "d": return (value < 0 ? "-" : "") + Self.padded(String(value.magnitude), precision)
        case "B", "b": return Self.padded(String(bits, radix: 2), precision)
        default: return Self.padded(String(bits, radix: 16, uppercase: letter == "X"), precision)
        }
    }

    private static func padded(_ text: String, _ count: Int) -> String {
        String(repeating: "0", count: max(count - text.utf8.count, 0)) + text
    }
}
