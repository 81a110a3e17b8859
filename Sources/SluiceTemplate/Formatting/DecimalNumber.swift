/// .NET's `decimal`: a whole number of 96 bits, divided by ten to the power of its scale.
///
/// The scale is part of it: `1.50` stays `1.50`.
struct DecimalNumber: Hashable, Sendable {
    static let greatestCoefficient = (UInt128(1) << 96) - 1
    static let greatestScale = 28

    let isNegative: Bool
    /// At most `greatestCoefficient`.
    let coefficient: UInt128
    /// 0 to `greatestScale`.
    let scale: Int

    /// Nil where the text is no number, or one too large. Digits that have no room are rounded away, middles to even.
    init?(_ text: String) {
        guard let parts = NumberText(text, .number) else { return nil }
        isNegative = parts.isNegative
        guard !parts.digits.isEmpty else {
            coefficient = 0
            scale = min(max(-parts.point, 0), Self.greatestScale)
            return
        }
        guard let (value, point) = Self.rounded(parts) else { return nil }
        coefficient = point < -Self.greatestScale ? 0 : value
        scale = min(-point, Self.greatestScale)
    }

    /// Its digits, with the zeros at the end that its scale asks for.
    var digits: DecimalDigits {
        let text = coefficient == 0 ? [] : String(coefficient).utf8.map { $0 - UInt8(ascii: "0") }
        return DecimalDigits(isNegative: isNegative, digits: text, point: text.count - scale)
    }

    /// As many digits as there is room for, and the power of ten they count. Nil where even that is too few.
    private static func rounded(_ parts: NumberText) -> (UInt128, Int)? {
        guard parts.point <= 29 else { return nil }
        var value: UInt128 = 0
        var point = parts.point
        var used = 0
        while point > 0 || (used < parts.digits.count && point > -greatestScale) {
            let longer = value * 10 + UInt128(used < parts.digits.count ? parts.digits[used] : 0)
            guard longer <= greatestCoefficient else { break }
            value = longer
            point -= 1
            used += 1
        }
        if goesUp(parts.digits.dropFirst(used), behind: value) { (value, point) = incremented(value, point) }
        return point > 0 ? nil : (value, point)
    }

    private static func goesUp(_ rest: ArraySlice<UInt8>, behind value: UInt128) -> Bool {
        guard let first = rest.first, first >= 5 else { return false }
        return first > 5 || !value.isMultiple(of: 2) || rest.dropFirst().contains { $0 != 0 }
    }

    private static func incremented(_ value: UInt128, _ point: Int) -> (UInt128, Int) {
        value < greatestCoefficient ? (value + 1, point) : (greatestCoefficient / 10 + 1, point + 1)
    }
}
