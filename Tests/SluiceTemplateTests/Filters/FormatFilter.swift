import FoundationEssentials
import Testing

@testable import SluiceTemplate

struct FormatFilter {
    @Test(
        arguments: [
            ("23.4", "C", "¤23.40"), ("1,234.5", "F1", "1234.5"), ("5-", "F0", "-5"), ("17", "0000", "0017"),
            ("1e3", "F0", nil), ("2030/05/22 09:05:00", "HH dd-MMM-yyyy", "09 22-May-2030"),
            ("2030-05-22T09:05:00", "o", "2030-05-22T09:05:00.0000000+02:00"),
            ("2030-05-22T09:05:00Z", "o", "2030-05-22T09:05:00.0000000+00:00"), ("2030", "yyyy", "yyyy"),
            ("neither", "C", nil), ("", "C", nil), ("12", "D4", nil), ("12", "Q", nil), ("05/22/2030", "Q", nil),
        ] as [(String, String, String?)]
    )
    func oneOptionTriesDecimalThenDate(_ input: String, _ format: String, _ expected: String?) throws {
        #expect(try formatted("Format", input, [format]) == expected)
    }

    @Test(
        arguments: [
            ("int", "42", "D5", "00042"), ("Int32", "-42", "X", "FFFFFFD6"), ("INT", "4.2", "D", nil),
            ("int", "2147483648", "D", nil), ("int", "-2147483648", "D", "-2147483648"), ("int", " +7 ", "D", "7"),
            ("int", "1,000", "D", nil), ("int", "7-", "D", nil), ("int", "255", "B10", "0011111111"),
            ("double", "1e3", "F1", "1000.0"), ("double", "0.1", "R", "0.1"), ("double", "NaN", "F9", "NaN"),
            ("double", "-infinity", "0.0", "-Infinity"), ("double", " ∞ ", "G", "Infinity"),
            ("double", "1e400", "G", "Infinity"),
            ("double", "7-", "G", nil), ("double", "1", "D", nil), ("double", "x", "G", nil),
            ("decimal", "1.50", "G", "1.50"), ("decimal", "1.5", "R", nil), ("decimal", "NaN", "G", nil),
            ("date", "2030-05-22", "d", "05/22/2030"), ("datetime", "2030-05-22T09:05:00Z", "HH:mm K", "11:05 +02:00"),
            ("datetime", "2030-05-22T09:05:00", "o", "2030-05-22T09:05:00.0000000"),
            ("DateTimeOffset", "2030-05-22T09:05:00-03:30", "o", "2030-05-22T09:05:00.0000000-03:30"),
            ("date", "12", "d", nil), ("datetimeoffset", "2030-02-30", "d", nil), ("guid", "12", "D", nil),
            ("datetimeoffset", "2030-05-22", "U", nil),
            ("datetime", "2030-05-22 09:05", "U", "Wednesday, 22 May 2030 07:05:00"),
        ] as [(String, String, String, String?)]
    )
    func theFirstOfTwoOptionsIsTheType(_ type: String, _ input: String, _ format: String, _ expected: String?) throws {
        #expect(try formatted("Format", input, [type, format]) == expected)
    }

    @Test(arguments: [[], ["int", "D", "x"]])
    func anotherCountOfOptionsIsNotAccepted(_ options: [String]) throws {
        #expect(try formatted("Format", "12", options) == nil)
    }

    @Test func withoutInputThereIsNothingToFormat() throws {
        #expect(try formatted("Format", nil, ["C"]) == nil)
    }

    @Test func aPrecisionThatNobodyMeansIsNotAccepted() throws {
        #expect(try formatted("Format", "1", ["F10000"])?.utf8.count == 10_002)
        #expect(try formatted("Format", "1", ["F10001"]) == nil)
        #expect(try formatted("Format", "1", ["F999999999"]) == nil)
        #expect(try formatted("Format", "1", ["F" + String(repeating: "9", count: 1000)]) == nil)
    }
}
