import SluiceModel
import Testing

@testable import SluiceEngine

struct WorkerRefusalsTests {
    private let id = DeploymentID(1)

    @Test func aReasonIsToldOnceWhileItLasts() {
        var refusals = WorkerRefusals()
        let news = ["busy", "busy", "broken"].map { refusals.wait(id, because: $0) }
        #expect(news == [true, false, true])
        #expect(refusals.deployments == [id])
    }

    @Test func whatStandsInTheWayIsLookedAtEachTime() {
        var refusals = WorkerRefusals()
        _ = refusals.wait(id, because: "busy")
        #expect(refusals.mayTry(id, at: 1))
    }

    @Test func aTryThatFailedIsMadeAgainAfterPausesThatDoubleUpToALimit() {
        var refusals = WorkerRefusals()
        var tries: [Int] = []
        for look in 1...6_000 where refusals.mayTry(id, at: look) {
            tries.append(look)
            _ = refusals.fail(id, because: "broken", at: look)
        }
        let pauses = zip(tries.dropFirst(), tries).map { $0 - $1 }
        #expect(pauses == [16, 32, 64, 128, 256, 512, 1_024, 1_024, 1_024, 1_024])
    }

    @Test func whatAPersonHasToSeeToIsNotTriedAgain() {
        var refusals = WorkerRefusals()
        refusals.giveUp(id, because: "lost")
        #expect(!refusals.mayTry(id, at: 1_000_000))
        #expect(refusals.deployments == [id])
    }

    @Test func whatIsGoneIsForgotten() {
        var refusals = WorkerRefusals()
        _ = refusals.fail(id, because: "broken", at: 1)
        refusals.keepOnly([])
        #expect(refusals.deployments.isEmpty && refusals.mayTry(id, at: 1))
    }
}
