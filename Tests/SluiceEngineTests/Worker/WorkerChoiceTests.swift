import Foundation
import SluiceModel
import Testing

@testable import SluiceEngine

struct WorkerChoiceTests {
    private func deployment(
        _ number: Int64,
        to environment: String = "dev",
        start: Date? = .noon,
        expiry: Date? = nil,
        after first: Int64? = nil,
        state: DeploymentState = .queued
    ) -> Deployment {
        Deployment(
            id: DeploymentID(number),
            release: ReleaseID(1),
            project: "web",
            version: "1.0.0",
            environment: environment,
            createdBy: "ada",
            createdAt: .noon,
            schedule: start.map {
                DeploymentSchedule(start: $0, expiry: expiry, follows: first.map { DeploymentID($0) })
            },
            state: state
        )
    }

    private func choice(_ open: [Deployment], running: [Int64] = [], now: Date = .noon) -> WorkerChoice {
        WorkerChoice(open: open, running: Set(running.map { DeploymentID($0) }), now: now)
    }

    private func due(_ open: [Deployment], running: [Int64] = [], now: Date = .noon) -> [Int64] {
        choice(open, running: running, now: now).due.map(\.id.number)
    }

    @Test func theFirstOfEachPlaceIsTakenInTheOrderOfTheirTimes() {
        let later = Date.noon - 1
        let earlier = Date.noon - 2
        let open = [
            deployment(1, start: later), deployment(2, start: earlier), deployment(3, to: "prod", start: earlier),
            deployment(4, start: earlier),
        ]
        #expect(due(open) == [2, 3])
    }

    @Test func whatIsNotDueWaits() {
        let open = [deployment(1, start: .noon + 1)]
        #expect(due(open) == [])
        #expect(due(open, now: .noon + 1) == [1])
    }

    @Test func whatHasExpiredIsTakenToBeEnded() {
        let open = [deployment(1, start: .noon + 1, expiry: .noon + 2)]
        #expect(due(open, now: .noon + 2) == [1])
    }

    @Test func whatFollowsWaitsUntilTheOtherHasEnded() {
        #expect(due([deployment(1), deployment(2, to: "prod", after: 1)]) == [1])
        #expect(due([deployment(2, to: "prod", after: 1)]) == [2])
    }

    @Test func whatIsPausedKeepsNobodyFromItsPlace() {
        var choice = choice([deployment(1), deployment(2)])
        choice.paused = [DeploymentID(1)]
        #expect(choice.due.map(\.id.number) == [2])
    }

    @Test func whatThisWorkerCarriesOutIsNotTakenAgain() {
        #expect(due([deployment(1)], running: [1]) == [])
    }

    @Test func whatWasLeftToWorkersAndHasBegunIsGoneOnWith() {
        let begun = deployment(1, state: .open(owner: .sample))
        let ofAPerson = deployment(2, to: "prod", start: nil, state: .open(owner: .sample))
        #expect(choice([begun, ofAPerson]).begun == [begun])
        #expect(choice([begun, ofAPerson], running: [1]).begun == [])
    }

    @Test func whoHasAPlaceIsKnown() {
        let ofAPerson = deployment(1, start: nil, state: .open(owner: .sample))
        let waiting = deployment(2)
        #expect(choice([ofAPerson, waiting]).occupant(of: waiting) == ofAPerson)
        #expect(choice([ofAPerson, waiting]).occupant(of: deployment(3, to: "prod")) == nil)
    }
}
