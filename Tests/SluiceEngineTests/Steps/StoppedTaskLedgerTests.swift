import SluiceAWS
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Tasks that stopped")
struct StoppedTaskLedgerTests {
    private let noInterface = (
        code: "TaskFailedToStart", why: "Timeout waiting for network interface provisioning to complete."
    )

    @Test func aTaskIsToldOnceWithItsCause() {
        var ledger = StoppedTaskLedger()
        #expect(
            ledger.add([.crashed("t1", exitCode: 3)])
                == ["Task t1 stopped: container 'web' exited with code 3. Essential container in task exited"]
        )
        #expect(ledger.add([.crashed("t1", exitCode: 3)]).isEmpty)
    }

    @Test func afterThreeStopsForOneReasonItGivesUp() {
        var ledger = StoppedTaskLedger()
        _ = ledger.add([.crashed("t1"), .crashed("t2")])
        #expect(ledger.reasonToGiveUp == nil)
        _ = ledger.add([.crashed("t2"), .crashed("t3")])
        #expect(
            ledger.reasonToGiveUp == """
                3 tasks stopped: container 'web' exited with code 1. AWS says: Essential container in task exited. \
                Look at the container's log. Waiting longer would not help.
                """
        )
    }

    @Test func differentReasonsAreNotAddedUp() {
        var ledger = StoppedTaskLedger()
        _ = ledger.add([.crashed("t1", exitCode: 1), .crashed("t2", exitCode: 2), .crashed("t3", exitCode: 3)])
        #expect(ledger.reasonToGiveUp == nil)
    }

    @Test func aReasonWithIdsInItIsOneReason() {
        var ledger = StoppedTaskLedger()
        for (id, request) in [("t1", "0a1b2c3d4e5f6a7b"), ("t2", "1a1b2c3d4e5f6a7b"), ("t3", "2a1b2c3d4e5f6a7b")] {
            let why = "CannotPullContainerError: manifest unknown, request \(request)"
            _ = ledger.add([.stopped(id, reason: why, code: "TaskFailedToStart", why: "Task failed to start")])
        }
        #expect(
            ledger.reasonToGiveUp?.contains("3 tasks stopped: the image of container 'web' could not be pulled") == true
        )
    }

    @Test func whatMayGoBetterByItselfIsWaitedFor() {
        var ledger = StoppedTaskLedger()
        let tasks = (1...5).map { TaskDescription.stopped("t\($0)", code: noInterface.code, why: noInterface.why) }
        #expect(ledger.add(tasks).count == 5)
        #expect(ledger.reasonToGiveUp == nil)
        #expect(ledger.mainReason?.hasPrefix("5 tasks stopped: no network interface was ready in time.") == true)
    }

    @Test func aStopThatSomebodyWantedIsNoFailure() {
        var ledger = StoppedTaskLedger()
        let why = "Scaling activity initiated by (deployment ecs-svc/2)"
        #expect(ledger.add([.stopped("t1", code: "ServiceSchedulerInitiated", why: why)]).isEmpty)
        #expect(ledger.mainReason == nil)
    }

    @Test func theMostFrequentReasonIsTheMainOne() {
        var ledger = StoppedTaskLedger()
        _ = ledger.add([.crashed("t1", exitCode: 137), .crashed("t2", exitCode: 1), .crashed("t3", exitCode: 1)])
        #expect(ledger.mainReason?.hasPrefix("2 tasks stopped: container 'web' exited with code 1.") == true)
    }
}
