import SluiceModel
import SluiceStore
import Testing

struct RetentionConformance {
    @Test(arguments: Backend.allCases)
    func aReleaseTellsEverywhereItWent(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("1", to: "prod", ending: .failed)
            _ = try await store.deploy("1", to: "dev")
            try await store.insert(.sample(version: "2"))
            try await store.insert(.sample(project: "api"))
            let releases = try await store.visits(project: "web")
            #expect(releases.map(\.version) == ["1", "2"])
            #expect(releases[0].visits.map(\.place.environment) == ["dev", "prod", "dev"])
            #expect(releases[0].visits.map(\.outcome) == [.succeeded, .failed, nil])
            #expect(releases[1].visits.isEmpty)
            #expect(try await store.visits(project: nil).count == 3)
        }
    }

    /// Numbers tell when a deployment was asked for, and some wait.
    @Test(arguments: Backend.allCases)
    func whatBeganLaterCameLater(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let waiting = try await store.queue("1", to: "dev")
            try await store.deploy("2", to: "dev", ending: .succeeded)
            #expect(try await store.visits(project: "web").first?.visits.map(\.order) == [.max])
            let facts: [DeploymentFact] = [.started(by: .sample()), .ended(DeploymentEnd(.succeeded))]
            _ = try await store.append(facts, at: .noon, to: waiting.id)
            let orders = try await store.visits(project: "web").flatMap(\.visits).map(\.order)
            #expect(orders.count == 2 && orders[0] > orders[1])
        }
    }

    @Test(arguments: Backend.allCases)
    func whatNeverBeganWentNowhere(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let waiting = try await store.queue("1", to: "dev")
            _ = try await store.withdraw(waiting.id, as: DeploymentEnd(.cancelled), by: nil, at: .noon)
            #expect(try await store.visits(project: "web").map(\.visits) == [[]])
        }
    }

    @Test(arguments: Backend.allCases)
    func whatIsChosenGoesWithItsDeploymentsAndLeavesItsEntry(_ backend: Backend) async throws {
        try await backend.withStore { store in
            for version in ["1", "2"] { try await store.deploy(version, to: "dev", ending: .succeeded) }
            _ = try await store.insert(.sample(), into: ReleaseID(1))
            let removed = try await store.removeReleases(of: "web", by: "bob", at: .noon) { Array($0.prefix(1)) }
            #expect(removed.map(\.version) == ["1"])
            #expect(try await store.versions(project: "web") == ["2"])
            #expect(try await store.deployments(project: nil, environment: nil, limit: nil).map(\.version) == ["2"])
            #expect(try await store.events(of: DeploymentID(1)).isEmpty)
            let entry = try #require(try await store.audit(AuditFilter(limit: 1)).first?.entry)
            #expect(entry.action == .releaseRemoved)
            #expect(entry.user == "bob")
            #expect(entry.before == ["version": "1", "channel": "Default", "deployments": ["Deployments-1"]])
            #expect(try await store.verifyAudit(expecting: nil).count == 8)
            #expect(try await store.insert(.sample(version: "1")).id == ReleaseID(3))
        }
    }

    @Test(arguments: Backend.allCases)
    func whatIsInUseStaysWholeWhateverIsChosen(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("gone", to: "dev", ending: .failed)
            try await store.deploy("runs", to: "dev", ending: .succeeded)
            _ = try await store.deploy("open", to: "prod")
            let (entries, standings) = (try await store.audit(AuditFilter()), try await store.standings())
            await #expect(throws: StoreError.self) {
                try await store.removeReleases(of: "web", by: "bob", at: .noon) { $0 }
            }
            #expect(try await store.versions(project: "web") == ["open", "runs", "gone"])
            #expect(try await store.standings() == standings)
            #expect(try await store.audit(AuditFilter()) == entries)
        }
    }

    @Test(arguments: Backend.allCases)
    func onlyTheLogOfAnEndedDeploymentGoes(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let (old, open) = try await (store.deploy("1", to: "dev").id, store.deploy("1", to: "prod").id)
            for id in [old, open] { try await store.append(Self.facts, at: .noon, to: id) }
            try await store.append(.ended(.init(.succeeded)), at: .noon, to: old)
            #expect(try await store.logVolumes(project: nil) == [], "It runs.")
            try await store.deploy("2", to: "dev", ending: .succeeded)
            let log = volume(of: old, in: "dev")
            #expect(try await store.logVolumes(project: nil) == [log])
            #expect(try await store.logVolumes(project: "api").isEmpty)
            try await store.remove([log], by: "bob", at: .noon)
            #expect(try await store.events(of: old).map(\.sequence) == [2, 3])
            let entry = try #require(try await store.audit(AuditFilter(limit: 1)).first?.entry)
            #expect(entry.action == .logRemoved)
            #expect(entry.before == ["entries": 1, "bytes": 36])
            // Nothing is said of what was gone already, or came into use.
            let head = try await store.verifyAudit(expecting: nil).head
            try await store.remove([log, volume(of: open, in: "prod")], by: "bob", at: .noon)
            #expect(try await store.verifyAudit(expecting: nil).head == head)
            #expect(try await store.events(of: open).count == 2)
            #expect(try await store.verifyAudit(expecting: nil).head == store.audit(AuditFilter(limit: 1)).first?.hash)
        }
    }

    private static let facts: [DeploymentFact] = [
        .log(step: nil, level: .info, text: "é"), .stepStarted(step: "Web", attempt: 1),
    ]

    private func volume(of deployment: DeploymentID, in environment: String) -> LogVolume {
        LogVolume(
            deployment: deployment,
            project: "web",
            place: .init(environment: environment),
            endedAt: .noon,
            entries: 1,
            bytes: 36
        )
    }
}
