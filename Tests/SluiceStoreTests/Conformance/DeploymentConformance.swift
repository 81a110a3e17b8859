import Foundation
import SluiceModel
import SluiceStore
import Testing

struct DeploymentConformance {
    @Test(arguments: Backend.allCases)
    func aDeploymentStartsOpenAndKnowsItsRelease(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let release = try await store.insert(.sample())
            let deployment = try await store.insertDeployment(
                of: release.id,
                environment: "dev",
                owner: .sample(),
                at: .noon
            )
            let expected = Deployment(
                id: DeploymentID(1),
                release: release.id,
                project: "web",
                version: "1.0.0",
                environment: "dev",
                createdBy: "ada",
                createdAt: .noon,
                startedAt: .noon,
                turn: 1,
                state: .open(owner: .sample())
            )
            #expect(deployment == expected)
            #expect(try await store.deployment(deployment.id) == expected)
            #expect(try await store.openDeployments() == [expected])
        }
    }

    @Test(arguments: Backend.allCases)
    func aSecondDeploymentToTheSamePlaceIsRefusedAndNamesTheFirst(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let first = try await store.deploy("1", to: "dev")
            await #expect(throws: StoreError.deploymentOpen(first)) { try await store.deploy("2", to: "dev") }
            #expect(try await store.deploy("2", to: "prod").id == DeploymentID(2))
            #expect(try await store.deploy("1", of: "api", to: "dev").id == DeploymentID(3))
        }
    }

    @Test(arguments: Backend.allCases)
    func aPlaceIsFreeAgainAfterTheEnd(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .failed)
            let second = try await store.deploy("1", to: "dev")
            #expect(try await store.openDeployments() == [second])
        }
    }

    @Test(arguments: Backend.allCases)
    func aDeploymentNeedsItsRelease(_ backend: Backend) async throws {
        try await backend.withStore { store async throws in
            await #expect(throws: StoreError.noRelease(ReleaseID(7))) {
                try await store.insertDeployment(of: ReleaseID(7), environment: "dev", owner: .sample(), at: .noon)
            }
            #expect(try await store.deployment(DeploymentID(1)) == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func aListIsNewestFirstAndKeepsToItsPlaceAndLimit(_ backend: Backend) async throws {
        try await backend.withStore { store in
            for (project, environment) in [("web", "dev"), ("web", "prod"), ("api", "dev"), ("web", "dev")] {
                try await store.deploy("1", of: project, to: environment, ending: .succeeded)
            }
            func list(_ project: String?, _ environment: String?, _ limit: Int?) async throws -> [Int64] {
                try await store.deployments(project: project, environment: environment, limit: limit).map(\.id.number)
            }
            #expect(try await list(nil, nil, nil) == [4, 3, 2, 1])
            #expect(try await list("web", nil, 2) == [4, 2])
            #expect(try await list(nil, "dev", nil) == [4, 3, 1])
            #expect(try await list("web", "dev", 1) == [4])
            #expect(try await list("web", "none", nil) == [])
        }
    }

    @Test(arguments: Backend.allCases, DeploymentOutcome.allCases)
    func everyEndIsKept(_ backend: Backend, _ outcome: DeploymentOutcome) async throws {
        try await backend.withStore { store in
            let deployment = try await store.deploy("1", to: "dev")
            let end = DeploymentEnd(outcome, cause: outcome == .rolledBack ? .failed : nil, reason: "Because.")
            try await store.append(.ended(end), at: .noon, to: deployment.id)
            #expect(try await store.deployment(deployment.id)?.state == .ended(end, at: .noon))
            #expect(try await store.openDeployments().isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func whatWasDecidedAboutAFreezeIsKept(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let release = try await store.insert(.sample()).id
            let override = FreezeOverride(freezes: ["Year end"], reason: "mends the checkout")
            let opened = try await store.insertDeployment(
                NewDeployment(of: release, environment: "dev", freezeOverride: override, owner: .sample(), at: .noon)
            )
            #expect(opened.freezeOverride == override)
            #expect(try await store.deployment(opened.id)?.freezeOverride == override)
            #expect(try await store.deploy("2", to: "prod").freezeOverride == nil)
        }
    }
}
