import Foundation
import SluiceModel
import Testing

struct DeployTimeTests {
    /// 2027-01-15 08:00 UTC.
    private static let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func time(_ start: String?, until expiry: String? = nil) throws -> DeployTime {
        try DeployTime(start: start, expiry: expiry, now: Self.now)
    }

    @Test func nothingSaidIsNowWithoutALimit() throws {
        let time = try time(nil)
        #expect(time.start == nil && time.expiry == nil)
    }

    @Test(arguments: ["2027-01-15T08:00:59Z", "2027-01-15T08:00:00Z", "2027-01-14T08:00:00Z", "2026-01-01T00:00:00Z"])
    func whatIsPastOrLessThanAMinuteAheadIsNow(_ text: String) throws {
        #expect(try time(text).start == nil)
    }

    @Test(arguments: ["2027-01-15T08:01:00Z", "2027-01-15T09:01:00+01:00", "2027-02-14T08:00:00Z"])
    func whatIsAheadIsKeptAsAMoment(_ text: String) throws {
        #expect(try time(text).start == RFC3339.date(text))
    }

    @Test func moreThanThirtyDaysAheadIsRefused() throws {
        let late = "2027-02-14T08:00:01Z"
        #expect(throws: DeployTimeError.tooFar(try RFC3339.date(late), .start)) { try time(late) }
        #expect(throws: DeployTimeError.tooFar(try RFC3339.date(late), .expiry)) { try time(nil, until: late) }
    }

    @Test(arguments: [
        ("2027-01-15T10:00:00Z", "2027-01-15T10:00:00Z"), ("2027-01-15T10:00:00Z", "2027-01-15T10:30:00+01:00"),
    ])
    func whatWouldExpireBeforeItBeginsIsRefused(_ start: String, _ expiry: String) throws {
        let error = DeployTimeError.expiresBefore(
            expiry: try RFC3339.date(expiry),
            start: try RFC3339.date(start)
        )
        #expect(throws: error) { try time(start, until: expiry) }
        #expect(throws: DeployTimeError.self) { try time(nil, until: "2027-01-15T08:00:00Z") }
    }

    @Test func anExpiryMayStandAlone() throws {
        #expect(try time(nil, until: "2027-01-15T08:00:01Z").expiry == Self.now + 1)
    }

    @Test func whatIsMissingIsSaid() {
        let words = [
            ("2027-01-15T10:00:00", "has no time zone"), ("tomorrow", "is no moment"),
            ("2027-03-15T10:00:00Z", "2027-03-15 10:00 UTC, and at most thirty days ahead"),
        ]
        for (text, words) in words {
            let error = #expect(throws: DeployTimeError.self) { try time(text) }
            #expect(error?.description.contains(words) == true, "\(String(describing: error))")
        }
    }
}
