import Foundation
import SluiceModel
import Testing

struct LogRetentionTests {
    private static let now = Date(timeIntervalSince1970: 1_800_000_000)

    /// Logs of 100 bytes, made a day apart, the newest today; every second one in prod.
    private func expired(_ limits: LogRetention) -> [Int64] {
        let logs = (1...4).map { number in
            LogVolume(
                deployment: DeploymentID(Int64(number)),
                project: "web",
                place: .init(environment: number.isMultiple(of: 2) ? "prod" : "dev"),
                endedAt: Self.now.addingTimeInterval(-86_400 * Double(4 - number)),
                entries: 1,
                bytes: 100
            )
        }
        return limits.expired(logs, at: Self.now).map(\.deployment.number)
    }

    @Test func withoutALimitNothingGoes() { #expect(expired(LogRetention()) == []) }

    @Test func oldOnesGo() { #expect(expired(LogRetention(days: 2)) == [2, 1]) }

    @Test func theNewestOfEachEnvironmentStay() {
        #expect(expired(LogRetention(items: 1)) == [2, 1])
        #expect(expired(LogRetention(items: 0)) == [4, 3, 2, 1])
    }

    @Test func theOldestGoWhereAllAreTooMuch() {
        #expect(expired(LogRetention(bytes: 300)) == [1])
        #expect(expired(LogRetention(bytes: 299)) == [2, 1])
    }

    @Test func aLogBeyondAnyOfTheLimitsGoes() {
        #expect(expired(LogRetention(items: 2, days: 1, bytes: 300)) == [3, 2, 1])
    }
}
