/// The digits of a number on their way to text: `0.` followed by `digits`, times ten to the power of `point`.
struct DecimalDigits: Hashable, Sendable {
    /// What becomes of the exact middle between two results.
    enum Midpoint: Sendable {
        case awayFromZero, toEven
    }

    var isNegative: Bool
    /// Each 0 to 9. The first is not 0, so zero has none; the last may be 0.
    var digits: [UInt8]
    /// How many digits stand before the decimal point; below zero where zeros stand first behind it.
    var point: Int
    /// A double's zero may be negative; that of a decimal or an integer never is.
    var hasNegativeZero = false

    /// The digit at a place, or 0 behind the last; places before the first are 0 too.
    subscript(place: Int) -> UInt8 { digits.indices.contains(place) ? digits[place] : 0 }

    /// Keeps at most `count` digits and drops the zeros at the end. With a count below zero nothing remains.
    mutating func round(to count: Int, _ midpoint: Midpoint) {
        if count >= 0, count < digits.count {
            let goesUp = roundsUp(at: count, midpoint)
            digits.removeLast(digits.count - count)
            if goesUp { increment() }
        } else if count < 0 {
            digits = []
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { becomeZero() }
    }

    /// Zero has its decimal point at 0, and no minus unless it is a double's.
    mutating func becomeZero() {
        digits = []
        point = 0
        if !hasNegativeZero { isNegative = false }
    }

    private func roundsUp(at place: Int, _ midpoint: Midpoint) -> Bool {
        guard midpoint == .toEven, digits[place] == 5 else { return digits[place] >= 5 }
        let isExactMiddle = digits[(place + 1)...].allSatisfy { $0 == 0 }
        return !isExactMiddle || !self[place - 1].isMultiple(of: 2)
    }

    private mutating func increment() {
        while digits.last == 9 { digits.removeLast() }
        if let last = digits.indices.last {
            digits[last] += 1
        } else {
            digits = [1]
            point += 1
        }
    }
}
