import SluiceModel
import Testing

@Suite("Ends and their exit codes")
struct DeploymentOutcomeTests {
    @Test(
        arguments: [
            (DeploymentOutcome.succeeded, 0), (.noChange, 0), (.failed, 4), (.stalled, 4), (.nothingRunning, 4),
            (.rolledBack, 5), (.superseded, 6), (.timedOut, 7), (.cancelled, 130),
        ] as [(DeploymentOutcome, Int32)]
    )
    func eachEndHasItsExitCode(_ outcome: DeploymentOutcome, _ code: Int32) {
        #expect(outcome.exitCode == code)
    }

    @Test func onlyTwoEndsAreSuccesses() {
        #expect(DeploymentOutcome.allCases.filter(\.isSuccess) == [.succeeded, .noChange])
        #expect(DeploymentOutcome.allCases.filter { $0.exitCode == 0 } == [.succeeded, .noChange])
    }

    @Test func whatSomeoneElseDidIsNotRolledBack() {
        #expect(DeploymentOutcome.allCases.filter(\.rollsBack) == [.stalled, .timedOut, .failed, .cancelled])
    }
}
