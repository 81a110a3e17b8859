import SluiceModel

extension JSONNumber {
    /// As .NET prints it in its invariant culture: whole numbers as they are, others as the shortest text of the double,
    /// `15.00` as `15`, with an exponent from `1E+15` up and below `0.0001`.
    var invariantText: String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }) else {
            return text == "-0" ? "0" : text
        }
        guard let double, double.isFinite else { return text }
        return double == 0 ? "0" : Self.text(of: double)
    }

    private static func text(of double: Double) -> String {
        let (digits, exponent) = shortest(double.magnitude)
        let sign = double < 0 ? "-" : ""
        switch exponent {
        case -4..<0: return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
        case 0..<15: return sign + positional(digits, exponent)
        default: return sign + scientific(digits, exponent)
        }
    }

    /// The digits without zeros at either end, and the power of ten of the first.
    private static func shortest(_ magnitude: Double) -> (digits: String, exponent: Int) {
        let parts = magnitude.description.split(separator: "e")
        let whole = parts[0].prefix { $0 != "." }
        let all = parts[0].filter { $0 != "." }
        let leadingZeros = all.prefix { $0 == "0" }.count
        var digits = all.dropFirst(leadingZeros)
        while digits.last == "0" { digits.removeLast() }
        let written = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        return (String(digits), written + whole.count - 1 - leadingZeros)
    }

    private static func positional(_ digits: String, _ exponent: Int) -> String {
        guard digits.count > exponent + 1 else {
            return digits + String(repeating: "0", count: exponent + 1 - digits.count)
        }
        return digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }

    private static func scientific(_ digits: String, _ exponent: Int) -> String {
        let mantissa = digits.count > 1 ? digits.prefix(1) + "." + digits.dropFirst(1) : digits
        let power = String(exponent.magnitude)
        return mantissa + "E" + (exponent < 0 ? "-" : "+") + (power.count < 2 ? "0" + power : power)
    }
}
