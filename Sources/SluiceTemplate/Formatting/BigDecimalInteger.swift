/// A whole number of any size, kept in limbs of nine decimal digits: for the exact digits of a double.
struct BigDecimalInteger {
    private static let base: UInt64 = 1_000_000_000

    /// The lowest first.
    private var limbs: [UInt64] = []

    init(_ value: UInt64) {
        var rest = value
        repeat {
            limbs.append(rest % Self.base)
            rest /= Self.base
        } while rest > 0
    }

    /// Multiplies by a small factor, `times` times, in steps as large as a limb allows.
    mutating func multiply(by factor: UInt64, times: Int) {
        var step: UInt64 = 1
        for _ in 0..<times {
            step *= factor
            if step * factor > Self.base {
                multiply(by: step)
                step = 1
            }
        }
        multiply(by: step)
    }

    /// The factor is at most the base.
    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index] * factor + carry
            limbs[index] = product % Self.base
            carry = product / Self.base
        }
        if carry > 0 { limbs.append(carry) }
    }

    /// From the highest on, with zeros in front up to a whole limb.
    var digits: [UInt8] {
        limbs.reversed().flatMap { limb in
            (0..<9).reversed().map { place in UInt8(limb / Self.powers[place] % 10) }
        }
    }

    private static let powers: [UInt64] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]
}
