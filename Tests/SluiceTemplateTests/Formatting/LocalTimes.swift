// Zones with a name are known to the whole of Foundation only.
import Foundation
import Testing

@testable import SluiceTemplate

struct LocalTimes {
    private let paris: LocalTime

    init() throws { paris = LocalTime(zone: try #require(TimeZone(identifier: "Europe/Paris"))) }

    @Test(
        arguments: [
            (2024, 1, 15, 720, 1), (2024, 7, 15, 720, 2), (2024, 3, 31, 119, 1), (2024, 3, 31, 180, 2),
            (2024, 3, 31, 150, 1),
            (2024, 10, 27, 119, 2), (2024, 10, 27, 150, 1), (2024, 10, 27, 180, 1),
        ] as [(Int, Int, Int, Int, Int)]
    )
    func whatAClockShows(_ year: Int, _ month: Int, _ day: Int, _ minutes: Int, _ hours: Int) throws {
        let wall = try #require(WallTime(year: year, month: month, day: day)?.adding(seconds: minutes * 60))
        #expect(paris.offset(showing: wall) == hours * 3600)
    }

    @Test func aMomentHasOneOffset() throws {
        let last = try #require(WallTime(year: 2024, month: 3, day: 31)?.adding(seconds: 3599))
        #expect(paris.offset(universal: last) == 3600)
        #expect(try paris.offset(universal: #require(last.adding(seconds: 1))) == 7200)
    }

    @Test func beforeThereWereZonesOffsetsAreWholeMinutes() throws {
        let wall = try #require(WallTime(year: 1800, month: 1, day: 1))
        #expect(paris.offset(showing: wall).isMultiple(of: 60))
    }

    @Test func formatsTakeTheOffsetOfTheirDate() throws {
        let clock = FilterClock(timeZone: paris.zone) { Date(timeIntervalSince1970: 0) }
        #expect(try formatted("Format", "2024-01-15 12:00", ["zzz"], clock: clock) == "+01:00")
        #expect(try formatted("Format", "2024-07-15 12:00", ["zzz"], clock: clock) == "+02:00")
        #expect(try formatted("Format", "2024-07-15T12:00:00Z", ["date", "HH:mm K"], clock: clock) == "14:00 +02:00")
    }

    @Test func aDateOfFoundationIsTheSameMoment() {
        let wall = LocalTime.universal(Date(timeIntervalSince1970: 1.5))
        #expect(wall == WallTime(year: 1970, month: 1, day: 1)?.adding(ticks: 15_000_000))
        #expect(LocalTime.universal(.init(timeIntervalSinceReferenceDate: .nan)) == nil)
        #expect(LocalTime.universal(.init(timeIntervalSinceReferenceDate: -1e300)) == nil)
    }
}
