import SluiceModel
import SluiceStore
import Testing

struct BackgroundConformance {
    private typealias Reference = DeploymentBackground.Reference

    @Test(arguments: Backend.allCases)
    func nothingCameBeforeTheFirst(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let deployment = try await store.deploy("1", to: "dev")
            let background = try await store.background(
                of: deployment.release,
                environment: "dev",
                tenant: nil,
                before: deployment.id
            )
            #expect(background == DeploymentBackground())
        }
    }

    @Test(arguments: Backend.allCases)
    func whatCameBeforeIsOfTheSameProjectAndEnvironment(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let succeeded = try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("2", to: "dev", ending: .failed)
            try await store.deploy("2", to: "prod", ending: .succeeded)
            try await store.deploy("9", of: "api", to: "dev", ending: .succeeded)
            let deployment = try await store.deploy("3", to: "dev")
            try await store.append(.ended(DeploymentEnd(.succeeded)), at: .noon, to: deployment.id)
            try await store.deploy("1", to: "dev", ending: .succeeded)
            let background = try await store.background(
                of: deployment.release,
                environment: "dev",
                tenant: nil,
                before: deployment.id
            )
            #expect(background.previous == Reference(id: ReleaseID(2), version: "2"))
            #expect(background.previousForEnvironment == Reference(id: ReleaseID(2), version: "2"))
            #expect(background.currentForEnvironment == Reference(id: ReleaseID(1), version: "1"))
            #expect(background.previousSuccessful == succeeded)
        }
    }

    @Test(arguments: Backend.allCases)
    func theReleaseBeforeItInAnEnvironmentIsAnother(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("2", to: "dev", ending: .succeeded)
            let release = try #require(try await store.release(project: "web", version: "2"))
            let background = try await store.background(of: release.id, environment: "dev", tenant: nil, before: nil)
            #expect(background.previousForEnvironment?.version == "1")
            #expect(background.currentForEnvironment?.version == "2")
        }
    }
}
