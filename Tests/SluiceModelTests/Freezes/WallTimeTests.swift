import Foundation
import SluiceModel
import Testing

struct WallTimeTests {
    private let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    @Test func everyDayOfACenturyIsNumberedAsTheCalendarNumbersIt() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for number in stride(from: -800, to: 50_000, by: 7) {
            let date = Date(timeIntervalSince1970: TimeInterval(number) * 86_400)
            let expected = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let day = CivilDay(number: number)
            #expect(day.date.year == expected.year)
            #expect(day.date.month == expected.month)
            #expect(day.date.day == expected.day)
            #expect(day.weekday == Weekday.allCases[((expected.weekday ?? 1) + 5) % 7])
            guard day.date.year >= 1970 else { continue }
            #expect(CivilDay(year: day.date.year, month: day.date.month, day: day.date.day) == day)
        }
    }

    @Test(arguments: [
        ("2026-12-24T18:00", "2026-12-24 18:00"), ("2026-12-24", "2026-12-24 00:00"),
        ("2028-02-29T23:59:59", "2028-02-29 23:59"),
    ])
    func aTimeIsReadAsItIsWritten(_ text: String, _ shown: String) {
        #expect(WallTime(text)?.description == shown)
    }

    @Test(arguments: [
        "", "T", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-12-24T24:00", "2026-12-24T18",
        "2026-12-24T18:60", "2026-12-24 18:00", "2026-12-24T18:00Z", "2026-12-24T18:00+01:00", "1969-12-31",
        "2026-12-24T18:00:00:00", "+026-12-24", "２０２６-12-24", "99999-01-01",
    ])
    func whatIsNoTimeIsNotRead(_ text: String) {
        #expect(WallTime(text) == nil)
    }

    @Test func aTimeIsThatOfTheClocksOfItsZone() throws {
        let winter = try #require(WallTime("2026-12-24T18:00"))
        let summer = try #require(WallTime("2026-07-24T18:00"))
        #expect(winter.earliest(in: berlin) == Date(timeIntervalSince1970: 1_798_131_600))
        #expect(summer.latest(in: berlin) == Date(timeIntervalSince1970: 1_784_908_800))
        #expect(WallTime(winter.earliest(in: berlin), in: berlin) == winter)
    }

    /// In Berlin clocks are put back from 3:00 to 2:00 on 2026-10-25.
    @Test func aTimeThatClocksShowTwiceHasTwoMoments() throws {
        let time = try #require(WallTime("2026-10-25T02:30"))
        #expect(time.latest(in: berlin).timeIntervalSince(time.earliest(in: berlin)) == 3600)
        #expect(WallTime(time.earliest(in: berlin), in: berlin) == time)
        #expect(WallTime(time.latest(in: berlin), in: berlin) == time)
    }

    /// In Berlin clocks are put forward from 2:00 to 3:00 on 2026-03-29.
    @Test func aTimeThatClocksSkipIsTakenBeforeAndAfter() throws {
        let time = try #require(WallTime("2026-03-29T02:30"))
        #expect(WallTime(time.earliest(in: berlin), in: berlin).description == "2026-03-29 01:30")
        #expect(WallTime(time.latest(in: berlin), in: berlin).description == "2026-03-29 03:30")
    }
}
