import FoundationEssentials
import Testing

@testable import SluiceTemplate

struct NowDates {
    @Test func localTimeHasNoOffset() throws {
        #expect(try formatted("NowDate", nil) == "2030-05-22T09:05:00.0000000")
    }

    @Test func universalTimeEndsInZ() throws {
        #expect(try formatted("NowDateUtc", nil) == "2030-05-22T07:05:00.0000000Z")
    }

    @Test(
        arguments: [
            ("NowDate", "yyyy", "2030"), ("NowDate", "zzz", "+02:00"), ("NowDate", "HH:mm K", "09:05 "),
            ("NowDateUtc", "zz", "+00"), ("NowDateUtc", "HH:mmK", "07:05Z"),
            ("NowDateUtc", "r", "Wed, 22 May 2030 07:05:00 GMT"),
            ("NowDate", "U", "Wednesday, 22 May 2030 07:05:00"), ("NowDateUtc", "U", "Wednesday, 22 May 2030 07:05:00"),
            ("NowDate", "", "05/22/2030 09:05:00"), ("NowDate", "j", nil), ("NowDate", "'open", nil),
        ] as [(String, String, String?)]
    )
    func aFormatMayBeGiven(_ name: String, _ format: String, _ expected: String?) throws {
        #expect(try formatted(name, nil, [format]) == expected)
    }

    @Test(arguments: ["NowDate", "NowDateUtc"])
    func thereMustBeNoInputAndOneOptionAtMost(_ name: String) throws {
        #expect(try formatted(name, "") == nil)
        #expect(try formatted(name, nil, ["d", "d"]) == nil)
    }

    @Test(arguments: ["NowDate", "NowDateUtc"])
    func aClockBeyondTheYear9999GivesNothing(_ name: String) throws {
        let clock = FilterClock(timeZone: .gmt) { .distantFuture.addingTimeInterval(1e12) }
        #expect(try formatted(name, nil, clock: clock) == nil)
    }
}

struct AddedTime {
    @Test(
        arguments: [
            ("AddHours", "2030-05-22T09:05:00", "8", "2030-05-22T17:05:00.0000000"),
            ("AddHours", "2030-05-22T09:05:00Z", "8", "2030-05-22T17:05:00.0000000Z"),
            ("AddHours", "2030-05-22T09:05:00+02:00", "8", "2030-05-22T17:05:00.0000000+02:00"),
            ("AddHours", "2030-05-22T09:05:00+00:00", "8", "2030-05-22T17:05:00.0000000+00:00"),
            ("AddHours", "2030/05/22 09:05:00", "-9.5", "2030-05-21T23:35:00.0000000"),
            ("AddHours", "2030-05-22", "1e1", "2030-05-22T10:00:00.0000000"),
            ("AddHours", "2030-05-22", " 1.5 ", "2030-05-22T01:30:00.0000000"),
            ("AddHours", "2030-05-22", "0.0000001", "2030-05-22T00:00:00.0003600"),
            ("AddDays", "2028-02-28", "1", "2028-02-29T00:00:00.0000000"),
            ("AddDays", "2100-02-28", "1", "2100-03-01T00:00:00.0000000"),
            ("AddDays", "2030-05-22T09:05:00-05:00", "-365", "2029-05-22T09:05:00.0000000-05:00"),
            ("AddDays", "2030-05-22", "0.5", "2030-05-22T12:00:00.0000000"),
            ("AddDays", "9999-12-30T00:00:00Z", "1", "9999-12-31T00:00:00.0000000Z"),
            ("AddDays", "9999-12-31", "1", nil), ("AddDays", "0001-01-01", "-0.1", nil),
            ("AddDays", "0001-01-01T00:00:00+01:00", "0", nil), ("AddDays", "9999-12-31T23:00:00-02:00", "0", nil),
            ("AddDays", "2030-05-22", "1e300", nil), ("AddDays", "2030-05-22", "NaN", nil),
            ("AddHours", "2030-05-22", "-Infinity", nil), ("AddHours", "2030-05-22", "x", nil),
            ("AddHours", "no date", "1", nil),
        ] as [(String, String, String, String?)]
    )
    func keepsWhatWasSaidOfTheZone(_ name: String, _ date: String, _ amount: String, _ expected: String?) throws {
        #expect(try formatted(name, date, [amount]) == expected)
    }

    @Test(arguments: ["AddHours", "AddDays"])
    func thereIsExactlyOneOption(_ name: String) throws {
        #expect(try formatted(name, "2030-05-22") == nil)
        #expect(try formatted(name, "2030-05-22", ["1", "1"]) == nil)
        #expect(try formatted(name, nil, ["1"]) == nil)
    }

    @Test func oneMayFollowAnother() throws {
        let first = try formatted("AddDays", "2030-05-22T09:05:00.1234567+02:00", ["1"])
        #expect(try formatted("AddHours", first, ["-24"]) == "2030-05-22T09:05:00.1234567+02:00")
    }
}
