import Foundation
import SluiceModel
import SluiceStore
import Testing

/// What a store tells of a release's way through environments.
struct HistoryConformance {
    @Test(arguments: Backend.allCases)
    func everyDeploymentIsAVisitWithItsEnd(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("1", to: "test", ending: .failed)
            let open = try await store.deploy("1", to: "prod")
            let history = try #require(try await store.history(of: open.release))
            #expect(history.version == "1")
            #expect(history.channel == "Default")
            #expect(history.visits.map(\.environment) == ["dev", "test", "prod"])
            #expect(history.visits.map(\.outcome) == [.succeeded, .failed, nil])
            #expect(history.visits.map(\.endedAt) == [.noon, .noon, nil])
            #expect(history.visits.map(\.isPresent) == [true, false, false])
            #expect(history.decisions.isEmpty)
            #expect(try await store.history(of: ReleaseID(9)) == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func aStayEndsWithTheNextSuccessInTheSamePlace(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("2", to: "dev", ending: .failed)
            try await store.deploy("2", to: "test", ending: .succeeded)
            try await store.deploy("9", of: "api", to: "dev", ending: .succeeded)
            #expect(try await store.history(of: ReleaseID(1))?.visits.first?.replacedAt == nil)
            let next = try await store.deploy("2", to: "dev")
            try await store.append(.ended(DeploymentEnd(.noChange)), at: .noon + 60, to: next.id)
            #expect(try await store.history(of: ReleaseID(1))?.visits.first?.replacedAt == .noon + 60)
            #expect(try await store.history(of: ReleaseID(2))?.visits.map(\.isPresent) == [false, true, true])
        }
    }

    @Test(arguments: Backend.allCases)
    func aStayGetsNoLongerWhereWhatEndedItIsDeleted(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            for (minutes, version) in [(1.0, "2"), (5.0, "3")] {
                let next = try await store.deploy(version, to: "dev")
                try await store.append(.ended(DeploymentEnd(.succeeded)), at: .noon + minutes * 60, to: next.id)
            }
            try await store.prevent(ReleaseID(2), reason: "loses orders", by: "ada", at: .noon)
            try await store.delete([ReleaseID(2)], by: "bob", at: .noon)
            let histories = try await store.histories(project: "web", limit: nil)
            #expect(histories.map(\.version) == ["3", "1"])
            #expect(histories.last?.visits.map(\.replacedAt) == [.noon + 60])
        }
    }

    @Test(arguments: Backend.allCases)
    func decisionsAreKeptInTheirOrder(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let release = try await store.insert(.sample()).id
            try await store.prevent(release, reason: "loses orders", by: "ada", at: .noon)
            try await store.deploy("1.0.0", to: "dev", ending: .succeeded)
            try await store.allow(release, reason: "", by: "bob", at: .noon - 60)
            let decisions = try #require(try await store.history(of: release)).decisions
            #expect(
                decisions == [
                    ProgressionDecision(.prevented(reason: "loses orders"), by: "ada", at: .noon),
                    ProgressionDecision(.allowed(reason: ""), by: "bob", at: .noon - 60, after: 1),
                ]
            )
        }
    }

    @Test(arguments: Backend.allCases)
    func nothingIsDecidedAboutAReleaseThatIsNotThere(_ backend: Backend) async throws {
        try await backend.withStore { store in
            await #expect(throws: StoreError.noRelease(ReleaseID(3))) {
                try await store.prevent(ReleaseID(3), reason: "x", by: "ada", at: .noon)
            }
            await #expect(throws: StoreError.noRelease(ReleaseID(3))) {
                try await store.allow(ReleaseID(3), reason: "", by: "ada", at: .noon)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aRollbackHoldsWhatWasRolledBack(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1", to: "dev", ending: .rolledBack)
            let hold = try #require(try await store.history(of: ReleaseID(1))?.hold)
            #expect(hold.kind == .held(.init(environment: "dev")))
            #expect(hold.after == id.number)
            #expect(hold.at == .noon)
        }
    }

    @Test(arguments: Backend.allCases)
    func anEarlierReleaseHoldsTheLaterOneWhosePlaceItTakes(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("2", to: "dev", ending: .succeeded)
            #expect(try await store.history(of: ReleaseID(1))?.hold == nil)
            try await store.deploy("1", to: "dev", ending: .failed)
            #expect(try await store.history(of: ReleaseID(2))?.hold == nil)
            try await store.deploy("1", to: "dev", ending: .succeeded)
            let hold = try #require(try await store.history(of: ReleaseID(2))?.hold)
            #expect(hold.kind == .held(.init(environment: "dev", replacement: "1")))
            try await store.deploy("1", to: "dev", ending: .succeeded)
            #expect(try await store.history(of: ReleaseID(2))?.decisions.count == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func theReleasesOfAProjectComeNewestFirst(_ backend: Backend) async throws {
        try await backend.withStore { store in
            for version in ["1", "2", "3"] { try await store.deploy(version, to: "dev", ending: .succeeded) }
            try await store.deploy("1", of: "api", to: "dev", ending: .rolledBack)
            let all = try await store.histories(project: "web", limit: nil)
            #expect(all.map(\.version) == ["3", "2", "1"])
            #expect(all.map(\.visits.count) == [1, 1, 1])
            #expect(all.first == (try await store.history(of: ReleaseID(3))))
            #expect(try await store.histories(project: "web", limit: 2).map(\.version) == ["3", "2"])
            #expect(try await store.histories(project: "none", limit: nil).isEmpty)
        }
    }
}
