/// Prints digits in the three forms that .NET's standard formats are made of.
struct DigitPrinter {
    private let number: DecimalDigits

    init(_ number: DecimalDigits) { self.number = number }

    /// `1234.50`, or `1,234.50`; without a sign.
    func fixed(_ decimals: Int, grouped: Bool = false) -> String {
        var text = ""
        for place in 0..<max(number.point, 1) {
            text.append(number.point > 0 ? digit(place) : "0")
            let rest = number.point - 1 - place
            if grouped, rest > 0, rest.isMultiple(of: 3) { text.append(",") }
        }
        guard decimals > 0 else { return text }
        text.append(".")
        for place in 0..<decimals { text.append(digit(number.point + place)) }
        return text
    }

    /// `-1.5E+003`, with the given number of digits.
    func scientific(_ count: Int, exponentMark: Character) -> String {
        var text = sign
        for place in 0..<count {
            if place == 1 { text.append(".") }
            text.append(digit(place))
        }
        let power = number.digits.isEmpty ? 0 : number.point - 1
        return text + Self.exponent(power, exponentMark, digits: 3, plus: true)
    }

    /// The shorter of the two forms: positional up to `greatest` digits before the point and down to 0.0001.
    /// Nil as the greatest is never scientific.
    func general(_ greatest: Int?, exponentMark: Character) -> String {
        let isScientific = greatest.map { number.point > $0 || number.point < -3 } ?? false
        let point = isScientific ? 1 : number.point
        var text = sign
        for place in 0..<max(point, 1) { text.append(point > 0 ? digit(place) : "0") }
        if number.digits.count > max(point, 0) || point < 0 {
            text.append(".")
            text.append(String(repeating: "0", count: max(-point, 0)))
            for place in max(point, 0)..<max(number.digits.count, point, 0) { text.append(digit(place)) }
        }
        return isScientific ? text + Self.exponent(number.point - 1, exponentMark, digits: 2, plus: true) : text
    }

    static func exponent(_ power: Int, _ mark: Character, digits: Int, plus: Bool) -> String {
        let text = String(power.magnitude)
        let zeros = String(repeating: "0", count: max(digits - text.count, 0))
        return "\(mark)" + (power < 0 ? "-" : plus ? "+" : "") + zeros + text
    }

    private var sign: String { number.isNegative ? "-" : "" }

    private func digit(_ place: Int) -> Character { Character(UnicodeScalar(UInt8(ascii: "0") + number[place])) }
}
