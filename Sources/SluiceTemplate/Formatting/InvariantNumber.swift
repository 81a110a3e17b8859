/// A number of one of .NET's types, read and printed as .NET does in its invariant culture.
enum InvariantNumber: Sendable {
    case integer(Int32)
    case decimal(DecimalNumber)
    /// Also not a number, and infinite.
    case double(Double)

    /// Nil where the text is no whole number of 32 bits.
    init?(integer text: String) {
        guard let parts = NumberText(text, .integer) else { return nil }
        guard parts.digits.count <= 10 else { return nil }
        let magnitude = parts.digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
        guard let value = Int32(exactly: parts.isNegative ? -magnitude : magnitude) else { return nil }
        self = .integer(value)
    }

    /// Nil where the text is no number that a decimal can hold.
    init?(decimal text: String) {
        guard let value = DecimalNumber(text) else { return nil }
        self = .decimal(value)
    }

    /// Nil where the text is no double.
    init?(double text: String) {
        guard let value = Self.double(text) else { return nil }
        self = .double(value)
    }

    /// Reads a double; `Infinity`, `∞` and `NaN` too, in any case. One too large is infinite. Nil where it is none.
    static func double(_ text: String) -> Double? {
        guard let parts = NumberText(text, .float) else { return special(text) }
        guard !parts.digits.isEmpty else { return parts.isNegative ? -0.0 : 0 }
        let kept = parts.digits.prefix(800)
        let hasMore = parts.digits.dropFirst(800).contains { $0 != 0 }
        let digits = String(decoding: kept.map { $0 + UInt8(ascii: "0") }, as: UTF8.self) + (hasMore ? "1" : "")
        // Beyond these powers every double is infinite or zero.
        let exponent = min(max(parts.point, -1000), 1000)
        guard let magnitude = Double("0.\(digits)e\(exponent)") else { return nil }
        return parts.isNegative ? -magnitude : magnitude
    }

    private static func special(_ text: String) -> Double? {
        guard text.utf8.count <= 64 else { return nil }
        switch text.trimmed.lowercased() {
        case "infinity", "+infinity", "∞", "+∞": return .infinity
        case "-infinity", "-∞": return -.infinity
        case "nan", "+nan", "-nan": return .nan
        default: return nil
        }
    }

    /// The text of a double where nobody asks for a format: `0.1`, `1E+15`, `-0`, `NaN`, `-Infinity`.
    static func text(of double: Double) -> String {
        double.isFinite ? shortest(double, "E") : nonfinite(double)
    }

    /// Up to 15 digits before the point, or more where the digits themselves are more. The double is finite.
    static func shortest(_ double: Double, _ exponentMark: Character) -> String {
        let digits = DecimalDigits(shortest: double)
        return DigitPrinter(digits).general(max(digits.digits.count, 15), exponentMark: exponentMark)
    }

    static func nonfinite(_ double: Double) -> String {
        double.isNaN ? "NaN" : double < 0 ? "-Infinity" : "Infinity"
    }
}
