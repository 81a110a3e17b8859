import Foundation
import SluiceModel
import Testing

struct RFC3339Tests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0.0), ("1970-01-01T00:00:00-00:00", 0), ("1970-01-01T05:30:00+05:30", 0),
            ("1970-01-01 01:00:00.25+01:00", 0.25), ("1970-01-01t00:01z", 60),
            ("2026-12-24T18:00:00+01:00", 1_798_131_600),
            ("2026-12-23T23:30:00-11:30", 1_798_110_000), ("2028-02-29T00:00:00Z", 1_835_395_200),
        ]
    )
    func aMomentHasTheOffsetOfItsZone(_ text: String, _ seconds: Double) throws {
        #expect(try RFC3339.date(text) == Date(timeIntervalSince1970: seconds))
    }

    /// Clocks in Berlin skip an hour in March and show one twice in October; offsets tell what happens.
    @Test func changesToSummerTimeMoveNothing() throws {
        let before = try RFC3339.date("2026-03-29T01:59:59+01:00")
        #expect(try RFC3339.date("2026-03-29T03:00:00+02:00") == before + 1)
        let first = try RFC3339.date("2026-10-25T02:30:00+02:00")
        #expect(try RFC3339.date("2026-10-25T02:30:00+01:00") == first + 3_600)
    }

    @Test(arguments: ["2026-12-24T18:00:00", "2026-12-24 18:00", "2026-12-24T18:00:00.5"])
    func withoutAZoneItIsNoMoment(_ text: String) {
        #expect(throws: RFC3339.Fault.noZone) { try RFC3339.date(text) }
    }

    @Test(
        arguments: [
            "", "now", "tomorrow", "2026-12-24", "2026-12-24Z", "T18:00Z", "2026-12-24T18Z", "2026-12-24T24:00Z",
            "2026-02-30T00:00Z", "2026-12-24T18:00:00 Europe/Berlin", "2026-12-24T18:00:00+1:00",
            "2026-12-24T18:00:00+24:00",
            "2026-12-24T18:00:00+01:60", "2026-12-24T18:00:00+0100", "2026-12-24T18:00:00Z+01:00",
            "2026-12-24T18:00.5Z",
            "2026-12-24T18:00:00.Z", "2026-12-24T18:00:00.1.2Z", "24.12.2026 18:00", "１９７０-01-01T00:00:00Z",
            "2026-12-24T18:00:00.0000000001Z", "1234567890",
        ]
    )
    func whatIsNoMomentIsRefused(_ text: String) {
        #expect(throws: RFC3339.Fault.self) { try RFC3339.date(text) }
    }
}
