import Foundation
import SluiceModel
import Testing

@Suite("Freezes (Octopus §4.7)")
struct FreezeTests {
    private static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    private static func freeze(
        _ start: String,
        _ end: String,
        in zone: TimeZone = .gmt,
        _ recurrence: Recurrence? = nil
    ) throws -> Freeze {
        Freeze(
            name: "Quiet",
            start: try #require(WallTime(start)),
            end: try #require(WallTime(end)),
            zone: zone,
            recurrence: recurrence,
            location: .line(1)
        )
    }

    /// Until when the freeze holds by the clocks of its zone at a time by the same clocks; nil where it does not.
    private func end(_ freeze: Freeze, at time: String) throws -> String? {
        let now = try #require(WallTime(time)).earliest(in: freeze.zone)
        return freeze.end(at: now).map { WallTime($0, in: freeze.zone).description }
    }

    @Test func oneThatComesOnceHoldsFromItsStartAndIsOverAtItsEnd() throws {
        let freeze = try Self.freeze("2026-12-24T12:00", "2027-01-04T08:00", in: Self.berlin)
        #expect(try end(freeze, at: "2026-12-24T11:59:59") == nil)
        #expect(try end(freeze, at: "2026-12-24T12:00") == "2027-01-04 08:00")
        #expect(try end(freeze, at: "2027-01-04T07:59:59") == "2027-01-04 08:00")
        #expect(try end(freeze, at: "2027-01-04T08:00") == nil)
    }

    @Test func aWeeklyOneHoldsEveryWeekByTheClocksOfItsZone() throws {
        let freeze = try Self.freeze("2026-10-16T16:00", "2026-10-19T07:00", in: Self.berlin, Recurrence(.weekly))
        #expect(try end(freeze, at: "2026-10-09T20:00") == nil)
        #expect(try end(freeze, at: "2026-10-17T12:00") == "2026-10-19 07:00")
        // Clocks are put back on Sunday, and it begins and ends as they show.
        #expect(try end(freeze, at: "2026-10-23T15:59:59") == nil)
        #expect(try end(freeze, at: "2026-10-23T16:00") == "2026-10-26 07:00")
        #expect(try end(freeze, at: "2026-10-26T07:00") == nil)
        // They are put forward on 2027-03-28.
        #expect(try end(freeze, at: "2027-03-28T12:00") == "2027-03-29 07:00")
        #expect(try end(freeze, at: "2027-03-29T07:00") == nil)
    }

    @Test func severalDaysOfAWeekMayBegin() throws {
        let days = Recurrence(.weekly, interval: 2, weekdays: [.monday, .wednesday])
        let freeze = try Self.freeze("2026-11-16T10:00", "2026-11-16T12:00", days)
        #expect(try end(freeze, at: "2026-11-16T11:00") == "2026-11-16 12:00")
        #expect(try end(freeze, at: "2026-11-18T11:00") == "2026-11-18 12:00")
        #expect(try end(freeze, at: "2026-11-23T11:00") == nil)
        #expect(try end(freeze, at: "2026-11-30T11:00") == "2026-11-30 12:00")
    }

    @Test func aDailyOneMayLastOverMidnight() throws {
        let freeze = try Self.freeze("2026-11-16T22:00", "2026-11-17T06:00", in: Self.berlin, Recurrence(.daily))
        #expect(try end(freeze, at: "2026-11-20T05:59") == "2026-11-20 06:00")
        #expect(try end(freeze, at: "2026-11-20T12:00") == nil)
        #expect(try end(freeze, at: "2026-11-20T23:00") == "2026-11-21 06:00")
        #expect(try end(freeze, at: "2026-11-16T05:00") == nil)
    }

    @Test func aMonthWithoutTheDayHasItsLastDay() throws {
        let freeze = try Self.freeze("2026-08-31", "2026-09-01", Recurrence(.monthly))
        #expect(try end(freeze, at: "2026-09-30T12:00") == "2026-10-01 00:00")
        #expect(try end(freeze, at: "2026-10-30T12:00") == nil)
        #expect(try end(freeze, at: "2027-02-28T12:00") == "2027-03-01 00:00")
        #expect(try end(freeze, at: "2028-02-28T12:00") == nil)
        #expect(try end(freeze, at: "2028-02-29T12:00") == "2028-03-01 00:00")
    }

    @Test func anAnnualOneOfTheLeapDayComesEveryYear() throws {
        let freeze = try Self.freeze("2028-02-29", "2028-03-02", Recurrence(.annually))
        #expect(try end(freeze, at: "2029-02-28T12:00") == "2029-03-02 00:00")
        #expect(try end(freeze, at: "2029-03-02T12:00") == nil)
        #expect(try end(freeze, at: "2032-02-28T12:00") == nil)
        #expect(try end(freeze, at: "2032-02-29T12:00") == "2032-03-02 00:00")
    }

    @Test func itStopsComingAfterItsLastDayOrTime() throws {
        let until = try #require(WallTime("2026-11-18")).day
        let bounded = try Self.freeze("2026-11-16T10:00", "2026-11-16T12:00", Recurrence(.daily, until: until))
        #expect(try end(bounded, at: "2026-11-18T11:00") != nil)
        #expect(try end(bounded, at: "2026-11-19T11:00") == nil)
        let counted = try Self.freeze(
            "2026-11-18T10:00",
            "2026-11-18T12:00",
            Recurrence(.weekly, weekdays: [.monday, .wednesday], times: 3)
        )
        let days = ["2026-11-18", "2026-11-23", "2026-11-25", "2026-11-30"]
        #expect(try days.map { try end(counted, at: $0 + "T11:00") != nil } == [true, true, true, false])
    }

    @Test func onesThatOverlapEndWithTheLast() throws {
        let freeze = try Self.freeze("2026-11-16T10:00", "2026-11-18T12:00", Recurrence(.daily))
        #expect(try end(freeze, at: "2026-11-20T11:00") == "2026-11-22 12:00")
    }

    /// At 2:30 by a clock that shows it twice, and once by one that skips it.
    @Test func whereClocksAreChangedItIsRatherTooLong() throws {
        let back = try Self.freeze("2026-10-25T02:30", "2026-10-25T02:45", in: Self.berlin)
        let first = try #require(WallTime("2026-10-25T02:30")).earliest(in: Self.berlin)
        #expect(back.end(at: first) == first + 4500)
        #expect(back.end(at: first + 4499) != nil)
        let forward = try Self.freeze("2026-03-29T02:30", "2026-03-29T02:45", in: Self.berlin)
        let gap = try #require(WallTime("2026-03-29T03:00")).earliest(in: Self.berlin)
        #expect(forward.end(at: gap) != nil)
    }

    @Test func aClockThatIsSetBackMakesItHoldAgain() throws {
        let freeze = try Self.freeze("2026-12-24", "2027-01-04")
        #expect(try end(freeze, at: "2027-01-05") == nil)
        #expect(try end(freeze, at: "2026-12-31") != nil)
    }

    /// However far apart the dates are, only the days on which it may have begun are looked at.
    @Test(arguments: Recurrence.Unit.allCases)
    func anyMomentHasAnAnswer(_ unit: Recurrence.Unit) throws {
        for interval in [1, 10_000] {
            let recurrence = Recurrence(unit, interval: interval)
            let freeze = try Self.freeze("1970-01-01", "1971-01-02", in: Self.berlin, recurrence)
            for seconds in [-1e300, -1e15, -1e9, 0, 1e9, 2.5e11, 1e15, 1e300, .infinity] {
                let now = Date(timeIntervalSince1970: seconds)
                if let end = freeze.end(at: now) { #expect(end > now) }
            }
            #expect(try end(freeze, at: "1970-06-01") != nil)
        }
        let long = try Self.freeze("1970-01-01", "9999-12-31")
        #expect(try end(long, at: "9999-12-30T23:59:59") == "9999-12-31 00:00")
        #expect(long.end(at: .distantPast) == nil)
    }

    /// Every hour of two years, against a list of all its times.
    @Test(arguments: 0..<40)
    func anyRecurrenceHoldsWhenOneOfItsTimesDoes(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let zone = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"].randomElement(using: &generator)
        let unit = Recurrence.Unit.allCases.randomElement(using: &generator) ?? .daily
        let start = WallTime(
            day: CivilDay(number: 20_700 + Int.random(in: 0..<100, using: &generator)),
            second: Int.random(in: 0..<24, using: &generator) * 3600
        )
        let length = Int.random(in: 1...80, using: &generator) * 3600
        let total = start.day.number * 86_400 + start.second + length
        let freeze = Freeze(
            name: "Quiet",
            start: start,
            end: WallTime(day: CivilDay(number: total / 86_400), second: total % 86_400),
            zone: zone.flatMap { TimeZone(identifier: $0) } ?? .gmt,
            recurrence: Recurrence(
                unit,
                interval: Int.random(in: 1...3, using: &generator),
                times: Bool.random(using: &generator) ? 5 : nil
            ),
            location: .line(1)
        )
        let times = Self.times(of: freeze)
        for hour in stride(from: 0, to: 24 * 700, by: 7) {
            let now = Date(timeIntervalSince1970: TimeInterval(20_700 * 86_400 + hour * 3600))
            let expected = times.filter { $0.start <= now && now < $0.end }.map(\.end).max()
            #expect(freeze.end(at: now) == expected)
        }
    }

    /// By the calendar of Foundation, one step after the other.
    private static func times(of freeze: Freeze) -> [DateInterval] {
        guard let recurrence = freeze.recurrence else { return [] }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let unit: Calendar.Component =
            switch recurrence.unit {
            case .daily: .day
            case .weekly: .weekOfYear
            case .monthly: .month
            case .annually: .year
            }
        let first = Date(timeIntervalSince1970: TimeInterval(freeze.start.day.number * 86_400))
        let length = freeze.end.day.number - freeze.start.day.number
        return (0..<min(recurrence.times ?? 1000, 1000)).compactMap { index in
            calendar.date(byAdding: unit, value: index * recurrence.interval, to: first)
        }.map { date in
            let day = Int(date.timeIntervalSince1970) / 86_400
            let start = WallTime(day: CivilDay(number: day), second: freeze.start.second)
            let end = WallTime(day: CivilDay(number: day + length), second: freeze.end.second)
            return DateInterval(start: start.earliest(in: freeze.zone), end: end.latest(in: freeze.zone))
        }
    }

    @Test func itKeepsBackWhatItsScopeNames() throws {
        let day = try (#require(WallTime("2026-12-24")), #require(WallTime("2026-12-25")))
        func freeze(_ projects: Set<String>, _ environments: Set<String>, _ tenants: Set<String>) -> Freeze {
            Freeze(
                name: "Quiet",
                start: day.0,
                end: day.1,
                projects: projects,
                environments: environments,
                tenants: tenants,
                location: .line(1)
            )
        }
        #expect(freeze([], [], []).concerns(project: "web", environment: "prod", tenant: nil))
        #expect(freeze(["web"], ["prod"], []).concerns(project: "web", environment: "prod", tenant: "acme"))
        #expect(!freeze(["api"], [], []).concerns(project: "web", environment: "prod", tenant: nil))
        #expect(!freeze([], ["dev"], []).concerns(project: "web", environment: "prod", tenant: nil))
        #expect(freeze([], [], ["acme"]).concerns(project: "web", environment: "prod", tenant: "acme"))
        #expect(!freeze([], [], ["acme"]).concerns(project: "web", environment: "prod", tenant: nil))
        let definitions = Definitions(freezes: [freeze([], [], []), freeze(["api"], [], [])])
        let now = day.0.earliest(in: .gmt)
        #expect(
            definitions.freezes(on: "web", in: "prod", for: nil, at: now).map(\.description)
                == ["'Quiet' until 2026-12-25 00:00 (GMT)"]
        )
    }
}
