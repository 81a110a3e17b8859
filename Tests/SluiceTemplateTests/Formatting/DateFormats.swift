import Testing

@testable import SluiceTemplate

struct DateFormats {
    private static func date(
        _ kind: DateValue.Kind,
        hours: Double = 2,
        year: Int = 2009,
        month: Int = 6,
        day: Int = 5,
        at ticks: Int64 = 297_045_067_500
    ) throws -> DateValue {
        let wall = try #require(WallTime(year: year, month: month, day: day)?.adding(ticks: ticks))
        return DateValue(wall: wall, kind: kind, offset: Int(hours * 3600))
    }

    /// Of Friday, 5 June 2009, 08:15:04.50675, two hours ahead.
    @Test(arguments: [
        ("d", "06/05/2009"), ("D", "Friday, 05 June 2009"), ("f", "Friday, 05 June 2009 08:15"),
        ("F", "Friday, 05 June 2009 08:15:04"), ("g", "06/05/2009 08:15"), ("G", "06/05/2009 08:15:04"),
        ("m", "June 05"),
        ("M", "June 05"), ("o", "2009-06-05T08:15:04.5067500+02:00"), ("O", "2009-06-05T08:15:04.5067500+02:00"),
        ("r", "Fri, 05 Jun 2009 06:15:04 GMT"), ("R", "Fri, 05 Jun 2009 06:15:04 GMT"), ("s", "2009-06-05T08:15:04"),
        ("t", "08:15"), ("T", "08:15:04"), ("u", "2009-06-05 06:15:04Z"), ("y", "2009 June"), ("Y", "2009 June"),
        ("", "06/05/2009 08:15:04 +02:00"),
    ])
    func standardOnesWithAnOffset(_ format: String, _ expected: String) throws {
        #expect(try DateFormat(format).text(of: Self.date(.offset)) == expected)
    }

    @Test(
        arguments: [
            (.unspecified, "o", "2009-06-05T08:15:04.5067500"), (.universal, "o", "2009-06-05T08:15:04.5067500Z"),
            (.local, "o", "2009-06-05T08:15:04.5067500+02:00"), (.unspecified, "r", "Fri, 05 Jun 2009 08:15:04 GMT"),
            (.local, "u", "2009-06-05 08:15:04Z"), (.unspecified, "", "06/05/2009 08:15:04"),
            (.unspecified, "U", "Friday, 05 June 2009 06:15:04"), (.local, "U", "Friday, 05 June 2009 06:15:04"),
            (.universal, "s", "2009-06-05T08:15:04"),
        ] as [(DateValue.Kind, String, String)]
    )
    func standardOnesOfATimeWithoutOne(_ kind: DateValue.Kind, _ format: String, _ expected: String) throws {
        #expect(try DateFormat(format).text(of: Self.date(kind)) == expected)
    }

    @Test func thoseInUniversalTimeCannotLeaveTheCalendar() throws {
        let first = try Self.date(.offset, year: 1, month: 1, day: 1, at: 0)
        #expect(DateFormat("u").text(of: first) == nil)
        #expect(DateFormat("s").text(of: first) == "0001-01-01T00:00:00")
    }

    @Test(arguments: [
        ("%d", "5"), ("dd", "05"), ("ddd", "Fri"), ("dddd", "Friday"), ("dddddd", "Friday"), ("%M", "6"), ("MM", "06"),
        ("MMM", "Jun"),
        ("MMMM", "June"), ("MMMMM", "June"), ("%y", "9"), ("yy", "09"), ("yyy", "2009"), ("yyyy", "2009"),
        ("yyyyy", "02009"),
        ("yyyyyyyy", "00002009"), ("%h", "8"), ("hh", "08"), ("hhhh", "08"), ("%H", "8"), ("HH", "08"), ("HHH", "08"),
        ("%m", "15"),
        ("mm", "15"), ("%s", "4"), ("ss", "04"), ("%t", "A"), ("tt", "AM"), ("tttt", "AM"), ("%g", "A.D."),
        ("gg", "A.D."),
        ("%K", "+02:00"), ("%z", "+2"), ("zz", "+02"), ("zzz", "+02:00"), ("zzzz", "+02:00"), ("KK", "+02:00+02:00"),
        ("%f", "5"), ("ff", "50"), ("fff", "506"), ("ffff", "5067"), ("fffff", "50675"), ("ffffff", "506750"),
        ("fffffff", "5067500"),
        ("%F", "5"), ("FF", "5"), ("FFF", "506"), ("FFFFFFF", "50675"), ("ss.FF", "04.5"),
        ("dd/MM/yyyy", "05/06/2009"), ("HH:mm", "08:15"), ("%:", ":"), ("%/", "/"), ("d M", "5 6"), ("dM", "56"),
        ("yyyyMMddHHmmss", "20090605081504"), ("dd-MMM-yyyy", "05-Jun-2009"), ("h 'o''clock'", "8 oclock"),
        ("'dd' dd", "dd 05"),
        ("\"dd\"dd", "dd05"), ("\\ddd", "d05"), ("'it\\'s' d", "it's 5"), ("yyyy.MM.dd", "2009.06.05"),
        ("h:mm tt", "8:15 AM"),
        ("d.", "5."), ("x d", "x 5"), ("dddd d. MMMM ü", "Friday 5. June ü"), (" d", " 5"),
    ])
    func customOnes(_ format: String, _ expected: String) throws {
        #expect(try DateFormat(format).text(of: Self.date(.offset)) == expected)
    }

    @Test(arguments: [
        (0, "hh:mm tt", "12:00 AM"), (12, "h tt", "12 PM"), (13, "h t", "1 P"), (23, "hh HH", "11 23"), (0, "%h", "12"),
        (0, "%H", "0"),
    ])
    func hoursOfTwelve(_ hour: Int64, _ format: String, _ expected: String) throws {
        let date = try Self.date(.offset, at: hour * 3600 * WallTime.ticksPerSecond)
        #expect(DateFormat(format).text(of: date) == expected)
    }

    @Test(arguments: [
        ("ss.fff", "00.000"), ("ss.FFF", "00"), ("ss.FFFFFFFK", "00+02:00"), ("ss'.'FF", "00"), ("ss FF", "00 "),
        ("%F", ""),
    ])
    func aFractionOfZero(_ format: String, _ expected: String) throws {
        #expect(try DateFormat(format).text(of: Self.date(.offset, at: 0)) == expected)
    }

    @Test(
        arguments: [
            (-3.5, "zzz", "-03:30"), (-3.5, "%z", "-3"), (-3.5, "zz", "-03"), (0, "zzz", "+00:00"),
            (5.75, "%K", "+05:45"),
            (14, "%z", "+14"),
        ] as [(Double, String, String)]
    )
    func offsets(_ hours: Double, _ format: String, _ expected: String) throws {
        #expect(try DateFormat(format).text(of: Self.date(.offset, hours: hours)) == expected)
    }

    @Test(
        arguments: [(.unspecified, ""), (.universal, "Z"), (.local, "+02:00"), (.offset, "+02:00")]
            as [(DateValue.Kind, String)]
    )
    func theKindIsShown(_ kind: DateValue.Kind, _ expected: String) throws {
        #expect(try DateFormat("%K").text(of: Self.date(kind)) == expected)
    }

    @Test(arguments: ["a", "b", "h", "H", "K", "z", "S", "x", " ", "/", "-", "'", "\\", "%", "U"])
    func unknownSingleLettersAreRefused(_ format: String) throws {
        #expect(try DateFormat(format).text(of: Self.date(.offset)) == nil)
    }

    @Test(arguments: ["'open", "dd \"open", "dd\\", "dd%", "%%", "%%d", "ffffffff", "FFFFFFFF", "'open\\'", "%'d'"])
    func brokenOnesAreRefused(_ format: String) throws {
        #expect(try DateFormat(format).text(of: Self.date(.offset)) == nil)
    }

    @Test(arguments: [
        (2000, 2, 29, "dddd", "Tuesday"), (1970, 1, 1, "dddd", "Thursday"), (1, 1, 1, "dddd yyyy", "Monday 0001"),
        (9999, 12, 31, "ddd yy", "Fri 99"), (1900, 3, 1, "ddd", "Thu"), (2024, 12, 25, "ddd", "Wed"),
        (1, 1, 1, "%y", "1"),
        (1582, 10, 10, "s", "1582-10-10T00:00:00"),
    ])
    func theCalendar(_ year: Int, _ month: Int, _ day: Int, _ format: String, _ expected: String) throws {
        let date = try Self.date(.universal, year: year, month: month, day: day, at: 0)
        #expect(DateFormat(format).text(of: date) == expected)
    }

    @Test func everyDayIsFollowedByTheNext() throws {
        var wall = try #require(WallTime(ticks: 0))
        var last = (year: 0, month: 12, day: 31)
        while let next = wall.adding(ticks: WallTime.ticksPerDay * 13) {
            let date = (year: wall.year, month: wall.month, day: wall.day)
            #expect(date > last)
            #expect(WallTime(year: date.year, month: date.month, day: date.day) == wall)
            (last, wall) = (date, next)
        }
        #expect(last.year == 9999)
    }
}
