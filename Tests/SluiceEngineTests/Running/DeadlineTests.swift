import Testing

@testable import SluiceEngine

@Suite("Deadlines")
struct DeadlineTests {
    @Test func workThatEndsInTimeGivesItsResult() async throws {
        #expect(try await Deadline.run(within: .seconds(60), on: ContinuousClock()) { 7 } == 7)
        #expect(try await Deadline.run(within: nil, on: ContinuousClock()) { 7 } == 7)
    }

    @Test func workThatNeverEndsIsCancelledAndReported() async throws {
        let error = await #expect(throws: Deadline.Exceeded.self) {
            try await Deadline.run(within: .milliseconds(1), on: ContinuousClock()) {
                try await Task.sleep(for: .seconds(3600))
            }
        }
        #expect(error?.limit == .milliseconds(1))
    }

    @Test func aFailureOfTheWorkIsTheFailure() async throws {
        struct Broken: Error {}
        await #expect(throws: Broken.self) {
            try await Deadline.run(within: .seconds(60), on: ContinuousClock()) { throw Broken() }
        }
    }

    @Test func cancellingItCancelsTheWork() async throws {
        let task = Task {
            try await Deadline.run(within: .seconds(3600), on: ContinuousClock()) {
                try await Task.sleep(for: .seconds(3600))
            }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test(
        arguments: [
            (Duration.seconds(1800), "30 minutes"), (.seconds(3600), "1 hour"), (.seconds(7200), "2 hours"),
            (.seconds(60), "1 minute"), (.seconds(90), "90 seconds"), (.seconds(1), "1 second"), (.zero, "0 seconds"),
        ]
    )
    func aDurationIsSpoken(_ duration: Duration, _ words: String) {
        #expect(duration.spoken == words)
    }
}
