/// Fills the digits of a number, scaled and rounded before, into one section of a custom format.
struct NumberPicturePrinter {
    private let picture: NumberPicture
    private let number: DecimalDigits
    private var reader: FormatReader
    private var output = ""

    /// The next digit of the number.
    private var nextDigit = 0
    /// The place of the next digit: 1 is that of the ones, 0 the first behind the point.
    private var place: Int
    /// Above zero: digits for which the format has no sign. Below zero: signs for which the number has no digit.
    private var surplus: Int
    /// Digits before the point, for the commas.
    private let wholeDigits: Int
    private var hasPoint = false
    private var awaitsExponent: Bool

    init(_ picture: NumberPicture, _ number: DecimalDigits) {
        self.picture = picture
        self.number = number
        reader = FormatReader(picture.scalars)
        awaitsExponent = picture.isScientific
        surplus = picture.isScientific ? 0 : number.point - picture.point
        place = picture.isScientific ? picture.point : max(number.point, picture.point)
        wholeDigits = max(picture.leastWhole, place + min(surplus, 0))
    }

    mutating func text() -> String {
        while let item = reader.next(), item != .symbol(";") {
            switch item {
            case .quoted(let text): output.append(text)
            case .literal(let scalar): output.unicodeScalars.append(scalar)
            case .symbol(let scalar): write(scalar)
            }
        }
        return output
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "#", "0":
            writeSurplus()
            writeDigit()
        case ".":
            writeSurplus()
            writePoint()
        case ",": break
        case "E", "e": writeExponent(scalar)
        default: output.unicodeScalars.append(scalar)
        }
    }

    /// All digits that stand before the first of the format are written with it.
    private mutating func writeSurplus() {
        while surplus > 0 {
            append(takeDigit() ?? 0)
            place -= 1
            surplus -= 1
        }
    }

    private mutating func writeDigit() {
        if surplus < 0 {
            surplus += 1
            if place <= picture.leastWhole { append(0) }
        } else if let digit = takeDigit() {
            append(digit)
        } else if place > picture.leastFraction {
            append(0)
        }
        place -= 1
    }

    /// Once, where the ones have been written, and only before a digit.
    private mutating func writePoint() {
        guard place == 0, !hasPoint else { return }
        let hasMore = picture.point < picture.digitCount && nextDigit < number.digits.count
        guard picture.leastFraction < 0 || hasMore else { return }
        output.append(".")
        hasPoint = true
    }

    private mutating func writeExponent(_ letter: Unicode.Scalar) {
        if awaitsExponent, let (sign, zeros) = reader.exponent() {
            let power = number.digits.isEmpty ? 0 : number.point - picture.point
            let mark = Character(letter)
            output += DigitPrinter.exponent(power, mark, digits: min(zeros, 10), plus: sign == "+")
            awaitsExponent = false
        } else {
            output.unicodeScalars.append(letter)
            if !awaitsExponent { writeSpentExponent() }
        }
    }

    /// Only the first exponent counts: another is text, together with its sign and its zeros.
    private mutating func writeSpentExponent() {
        if let sign = reader.peek, sign == "+" || sign == "-" {
            output.unicodeScalars.append(sign)
            reader.skip()
        }
        output.append(String(repeating: "0", count: reader.zeros()))
    }

    private mutating func takeDigit() -> UInt8? {
        guard nextDigit < number.digits.count else { return nil }
        nextDigit += 1
        return number.digits[nextDigit - 1]
    }

    private mutating func append(_ digit: UInt8) {
        output.unicodeScalars.append(UnicodeScalar(UInt8(ascii: "0") + digit))
        let rest = place - 1
        guard picture.isGrouped, rest > 0, rest.isMultiple(of: 3), rest < wholeDigits else { return }
        output.append(",")
    }
}
