import Foundation
import SluiceModel
import SluiceStore
import Testing

struct AuditConformance {
    @Test(arguments: Backend.allCases)
    func everyChangeLeavesItsEntry(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let deployment = try await store.deploy("1.0.0", to: "dev")
            _ = try await store.insert(.sample(), into: deployment.release)
            try await store.append(
                [
                    .started(by: .sample()), .log(step: nil, level: .info, text: "x"),
                    .interventionDecided(step: "Ask", decision: .init(isApproved: true, by: "eve", notes: "Good.")),
                    .interventionDecided(step: "Ask", decision: .init(isApproved: false, by: "eve")),
                    .cancelRequested(by: "bob", leave: true), .resumed(by: .sample(processID: 7), choice: .retry),
                    .ended(DeploymentEnd(.rolledBack, cause: .failed, reason: "No.")),
                ],
                at: .noon + 1,
                to: deployment.id
            )
            let records = try await store.audit(AuditFilter()).reversed()
            #expect(records.map(\.sequence) == Array(1...9))
            #expect(
                records.map { "\($0.entry.action.rawValue) \($0.entry.subject) \($0.entry.user)" } == [
                    "release-created Releases-1 ada", "deployment-created Deployments-1 ada",
                    "variables-updated Releases-1 ada", "deployment-started Deployments-1 ada",
                    "intervention-approved Deployments-1 eve", "intervention-rejected Deployments-1 eve",
                    "cancel-requested Deployments-1 bob", "deployment-resumed Deployments-1 ada",
                    "deployment-rolled-back Deployments-1 ada",
                ]
            )
        }
    }

    @Test(arguments: Backend.allCases)
    func whoLetsAReleaseGoOnOrNotIsTold(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let release = try await store.insert(.sample()).id
            try await store.prevent(release, reason: "loses orders", by: "bob", at: .noon)
            try await store.allow(release, reason: "", by: "eve", at: .noon + 1)
            let entries = try await store.audit(AuditFilter(limit: 2)).map(\.entry)
            #expect(entries.map(\.action) == [.progressionAllowed, .progressionPrevented])
            #expect(entries.map(\.user) == ["eve", "bob"])
            #expect(entries.last?.after == ["version": "1.0.0", "reason": "loses orders"])
        }
    }

    @Test(arguments: Backend.allCases)
    func aDeploymentTellsWhenItMayBeginAndInSpiteOfWhat(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let release = try await store.insert(.sample()).id
            let deployment = NewDeployment(
                of: release,
                environment: "dev",
                freezeOverride: FreezeOverride(freezes: ["Year end"], reason: "It burns."),
                schedule: DeploymentSchedule(start: .noon, expiry: .noon + 60),
                owner: .sample(),
                at: .noon
            )
            _ = try await store.insertDeployment(deployment)
            let after = try await store.audit(AuditFilter(limit: 1)).first?.entry.after
            #expect(after?["freezes"] == ["overridden": ["Year end"], "reason": "It burns."])
            #expect(after?["notBefore"]?.string == Date.noon.formatted(.iso8601))
            #expect(after?["expiry"]?.string == (Date.noon + 60).formatted(.iso8601))
        }
    }

    @Test(arguments: Backend.allCases)
    func anEndIsCalledByItsOutcome(_ backend: Backend) async throws {
        try await backend.withStore { store in
            for outcome in DeploymentOutcome.allCases {
                try await store.deploy("1.0.0", to: "dev", ending: outcome)
                let entry = try #require(try await store.audit(AuditFilter(limit: 1)).first?.entry)
                #expect(entry.before == ["outcome": nil])
                #expect(entry.after?["outcome"]?.string == outcome.rawValue)
                let names: [DeploymentOutcome: AuditAction] = [
                    .cancelled: .deploymentCancelled, .rolledBack: .deploymentRolledBack,
                ]
                #expect(entry.action == names[outcome] ?? .deploymentFinished)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aDeletedReleaseLeavesWhatItWas(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .failed)
            let failed = try await store.deploy("1", to: "dev", ending: .failed)
            let release = try #require(try await store.deployment(failed)).release
            try await store.delete([release], by: "bob", at: .noon)
            let entry = AuditEntry(
                .releaseDeleted,
                of: "\(release)",
                by: "bob",
                at: .noon,
                project: "web",
                before: [
                    "version": "1", "channel": "Default", "deployments": ["Deployments-1", "Deployments-2"],
                ]
            )
            #expect(try await store.audit(AuditFilter(limit: 1)).first?.entry == entry)
            #expect(try await store.audit(AuditFilter(action: .deploymentCreated)).count == 2)
            #expect(try await store.verifyAudit(expecting: nil).count == 6)
        }
    }

    @Test(arguments: Backend.allCases)
    func anEntryTellsHowItWasBeforeAndAfter(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1.0.0", to: "dev").id
            try await store.append(.resumed(by: .sample(processID: 7), choice: nil), at: .noon + 1, to: id)
            let entry = try await store.audit(AuditFilter()).first?.entry
            #expect(
                entry
                    == AuditEntry(
                        .deploymentResumed,
                        of: "Deployments-1",
                        by: "ada",
                        at: .noon + 1,
                        project: "web",
                        environment: "dev",
                        before: ["process": 42, "host": "build-1"],
                        after: ["process": 7, "host": "build-1", "choice": nil]
                    )
            )
        }
    }

    @Test(arguments: Backend.allCases)
    func whatDoesNotHappenLeavesNoEntry(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1.0.0", to: "dev").id
            let count = try await store.audit(AuditFilter()).count
            _ = try? await store.insert(.sample())
            _ = try? await store.deploy("1.0.0", to: "dev")
            _ = try? await store.insert(.sample(), into: ReleaseID(9))
            _ = try? await store.append([.ended(.init(.failed)), .ended(.init(.failed))], at: .noon, to: id)
            _ = try? await store.delete([ReleaseID(1)], by: "bob", at: .noon)
            #expect(try await store.audit(AuditFilter()).count == count)
        }
    }

    @Test(arguments: Backend.allCases)
    func entriesAreFilteredAndNewestFirst(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("1", of: "api", to: "prod", ending: .failed)
            func sequences(_ filter: AuditFilter) async throws -> [Int] {
                try await store.audit(filter).map(\.sequence)
            }
            #expect(try await sequences(AuditFilter(limit: 2)) == [6, 5])
            #expect(try await sequences(AuditFilter(project: "web")) == [3, 2, 1])
            #expect(try await sequences(AuditFilter(environment: "prod", action: .deploymentFinished)) == [6])
            #expect(try await sequences(AuditFilter(user: "bob")) == [])
        }
    }

    @Test(arguments: Backend.allCases)
    func aHeadThatWasKeptIsFoundAgain(_ backend: Backend) async throws {
        try await backend.withStore { store in
            #expect(try await store.verifyAudit(expecting: nil) == AuditReport())
            try await store.deploy("1", to: "dev", ending: .succeeded)
            let head = try await store.verifyAudit(expecting: nil).head
            try await store.deploy("2", to: "dev", ending: .succeeded)
            let report = try await store.verifyAudit(expecting: head)
            #expect(report.count == 6)
            #expect(report.expected == 3)
            #expect(report.first?.entry.action == .releaseCreated)
            #expect(try await store.audit(AuditFilter(limit: 1)).first?.hash == report.head)
        }
    }

    @Test(arguments: Backend.allCases)
    func manyWritersLeaveOneChain(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<20 {
                    group.addTask { try await store.deploy("\(writer)", to: "env-\(writer)", ending: .succeeded) }
                }
                try await group.waitForAll()
            }
            #expect(try await store.verifyAudit(expecting: nil).count == 60)
        }
    }
}
