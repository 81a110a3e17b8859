extension DecimalDigits {
    /// The shortest digits that read back as the same double. The double is finite.
    init(shortest double: Double) {
        let parts = double.magnitude.description.split(separator: "e")
        let mantissa = parts.first ?? "0"
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let all = mantissa.utf8.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
        let whole = mantissa.utf8.prefix { $0 != UInt8(ascii: ".") }.count
        self.init(double, digits: all, point: whole + exponent)
    }

    /// Every digit of the double: at most 767. The double is finite.
    init(exact double: Double) {
        let mantissa = double.significandBitPattern | (double.isNormal ? 1 << 52 : 0)
        let exponent = max(Int(double.exponentBitPattern), 1) - 1075
        var number = BigDecimalInteger(mantissa)
        number.multiply(by: exponent < 0 ? 5 : 2, times: abs(exponent))
        let digits = number.digits
        self.init(double, digits: digits, point: digits.count + min(exponent, 0))
    }

    private init(_ double: Double, digits: [UInt8], point: Int) {
        let leadingZeros = digits.prefix { $0 == 0 }.count
        self.init(
            isNegative: double.sign == .minus,
            digits: Array(digits.dropFirst(leadingZeros)),
            point: point - leadingZeros,
            hasNegativeZero: true
        )
        while self.digits.last == 0 { self.digits.removeLast() }
        if self.digits.isEmpty { becomeZero() }
    }
}
