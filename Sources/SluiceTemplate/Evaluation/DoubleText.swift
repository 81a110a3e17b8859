import SluiceModel

/// Doubles as .NET reads and prints them in its invariant culture.
enum DoubleText {
    static func text(of value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        return JSONNumber("\(value)")?.invariantText ?? "\(value)"
    }

    /// Digits with white space around, a sign, thousands, a point and an exponent; nil for any other text.
    static func parse(_ text: String) -> Double? {
        let digits = text.trimmed.filter { $0 != "," }
        guard digits.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }) else { return nil }
        return Double(digits)
    }
}
