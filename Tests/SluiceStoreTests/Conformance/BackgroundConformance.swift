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
            var expected = DeploymentBackground()
            expected.changes = [ReleaseChange(version: "1", notes: "First.")]
            #expect(background == expected)
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

    @Test(arguments: Backend.allCases)
    func everyReleaseOverWhatRunsIsAChange(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1.9", to: "dev", ending: .succeeded)
            for (version, notes) in [("1.10", "Ten."), ("1.8", "Eight."), ("2.0-rc.1", ""), ("2.0", "Two.")] {
                try await store.insert(.sample(version: version, notes: notes))
            }
            try await store.insert(.sample(project: "api", version: "1.11"))
            func changes(_ version: String, in environment: String = "dev") async throws -> [ReleaseChange] {
                let release = try #require(try await store.release(project: "web", version: version))
                return try await store.background(of: release.id, environment: environment, tenant: nil, before: nil)
                    .changes
            }
            #expect(
                try await changes("2.0") == [
                    ReleaseChange(version: "2.0", notes: "Two."), ReleaseChange(version: "2.0-rc.1", notes: ""),
                    ReleaseChange(version: "1.10", notes: "Ten."),
                ]
            )
            #expect(try await changes("1.9").isEmpty)
            #expect(try await changes("1.8").isEmpty)
            #expect(try await changes("1.10", in: "prod").map(\.version) == ["1.10"])
        }
    }
}
