import Testing

@testable import SluiceTemplate

struct ReadNumbers {
    @Test(arguments: [
        ("12", "12"), (" 12\t", "12"), ("\r\n12\u{0B}\u{0C}", "12"), ("+12", "12"), ("-12", "-12"), ("12-", "-12"),
        ("12 - ", "-12"),
        ("12+", "12"), ("1,234,567.890", "1234567.890"), ("1,,2", "12"), ("12,", "12"), ("1,.5", "1.5"), (".5", "0.5"),
        ("5.", "5"),
        ("0001.10", "1.10"), ("-0", "0"), ("-0.00", "0.00"),
        ("79228162514264337593543950335", "79228162514264337593543950335"),
        ("-79228162514264337593543950335", "-79228162514264337593543950335"),
        ("7922816251426433759354395033.55", "7922816251426433759354395034"),
        ("7.9228162514264337593543950336", "7.922816251426433759354395034"),
        ("79228162514264337593543950335.4", "79228162514264337593543950335"),
        ("1.23456789012345678901234567890", "1.2345678901234567890123456789"),
        ("0.00000000000000000000000000005", "0.0000000000000000000000000000"),
        ("0.00000000000000000000000000006", "0.0000000000000000000000000001"),
        ("0.00000000000000000000000000015", "0.0000000000000000000000000002"),
        ("0.00000000000000000000000000025", "0.0000000000000000000000000002"),
        ("0.000000000000000000000000000250", "0.0000000000000000000000000002"),
        ("0.0000000000000000000000000002501", "0.0000000000000000000000000003"),
        ("0.000000000000000000000000000009", "0.0000000000000000000000000000"),
        ("0.00000000000000000000000000000000000000", "0.0000000000000000000000000000"),
    ])
    func asDecimal(_ text: String, _ expected: String) {
        #expect(InvariantNumber(decimal: text)?.text(in: "G") == expected)
    }

    @Test(arguments: [
        "", " ", "-", "+", ".", ",", ",1", "1 2", "- 1", "--1", "-1-", "1.2.3", "1.2,3", "1e3", "0x10", "(1)", "¤1",
        "١", "one", "1\u{A0}",
        "79228162514264337593543950336", "79228162514264337593543950335.5", "1000000000000000000000000000000", "NaN",
        "Infinity",
    ])
    func noDecimal(_ text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("+0005 ", 5), (" -2147483648", -2_147_483_648), ("2147483647", 2_147_483_647),
        ] as [(String, Int32)]
    )
    func asInteger(_ text: String, _ expected: Int32) throws {
        guard case .integer(let value) = InvariantNumber(integer: text) else { throw FilterError("It is no integer.") }
        #expect(value == expected)
    }

    @Test(arguments: [
        "", "-", "1.0", "1,0", "5-", "1e1", "2147483648", "-2147483649", "99999999999999999999", "0x1", "5 5",
    ])
    func noInteger(_ text: String) {
        #expect(InvariantNumber(integer: text) == nil)
    }

    @Test(
        arguments: [
            ("1e3", 1000), ("1E+3", 1000), ("1.5e-3", 0.0015), ("1,234.5", 1234.5), (" -2.5 ", -2.5),
            ("1e400", .infinity),
            ("-1e400", -.infinity),
            ("1e-400", 0), ("1e99999999999999999999", .infinity), ("0e99999", 0), ("Infinity", .infinity),
            ("+infinity", .infinity),
            (" -INFINITY ", -.infinity), ("∞", .infinity), ("0.1", 0.1), ("5e-324", .leastNonzeroMagnitude),
            (".5", 0.5), ("5.", 5),
            ("9007199254740993", 9_007_199_254_740_992),
        ] as [(String, Double)]
    )
    func asDouble(_ text: String, _ expected: Double) {
        #expect(InvariantNumber.double(text) == expected)
    }

    @Test func everyDigitOfADoubleCounts() {
        let zeros = String(repeating: "0", count: 2000)
        #expect(InvariantNumber.double("9007199254740993.\(zeros)") == 9_007_199_254_740_992)
        #expect(InvariantNumber.double("9007199254740993.\(zeros)1") == 9_007_199_254_740_994)
        #expect(InvariantNumber.double("0.\(zeros)1e2001") == 1)
        #expect(InvariantNumber.double("1\(zeros)e-2000") == 1)
    }

    @Test(arguments: ["NaN", "nan", "-NaN", "+nan", " NaN "])
    func notANumberIsADouble(_ text: String) {
        #expect(InvariantNumber.double(text)?.isNaN == true)
    }

    @Test func aNegativeZeroIsADouble() {
        #expect(InvariantNumber.double("-0")?.sign == .minus)
    }

    @Test(arguments: [
        "", "1e", "e3", "1e+", "1-", "1 e3", "0x1p3", "inf", "Infinit", "In finity", "1.2.3", "- 1", "1d",
    ])
    func noDouble(_ text: String) {
        #expect(InvariantNumber.double(text) == nil)
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "-0"), (15, "15"), (0.1, "0.1"), (0.30000000000000004, "0.30000000000000004"),
            (1e14, "100000000000000"),
            (123456789012345, "123456789012345"), (1e15, "1E+15"), (1.5e15, "1.5E+15"), (1e16, "1E+16"),
            (-1e100, "-1E+100"),
            (0.0001, "0.0001"), (0.00012, "0.00012"), (0.00001, "1E-05"), (-2.5e-7, "-2.5E-07"),
            (0.3333333333333333, "0.3333333333333333"),
            (0.6666666666666666, "0.6666666666666666"), (.pi, "3.141592653589793"),
            (33.333333333333336, "33.333333333333336"),
            (9.223372036854776e18, "9.223372036854776E+18"),
            (.greatestFiniteMagnitude, "1.7976931348623157E+308"), (.leastNonzeroMagnitude, "5E-324"), (.nan, "NaN"),
            (.infinity, "Infinity"),
            (-.infinity, "-Infinity"),
        ] as [(Double, String)]
    )
    func theTextOfADouble(_ value: Double, _ expected: String) {
        #expect(InvariantNumber.text(of: value) == expected)
    }

    /// .NET counts the digits it has, not the places, where those are more than 15.
    @Test func sixteenDigitsNeedNoExponent() {
        #expect(InvariantNumber.text(of: 1_234_567_890_123_456) == "1234567890123456")
        #expect(InvariantNumber.text(of: 9_007_199_254_740_991) == "9007199254740991")
    }

    @Test func aTextOfMillionsOfDigitsIsReadInOnePass() {
        #expect(DecimalNumber(String(repeating: "9", count: 1_000_000)) == nil)
        #expect(DecimalNumber(String(repeating: "0", count: 1_000_000) + "1")?.coefficient == 1)
        #expect(InvariantNumber.double(String(repeating: "9", count: 1_000_000)) == .infinity)
    }
}
