import SluiceModel
import SluiceStore
import Testing

struct DeletionConformance {
    private func id(_ version: String, in store: any Store) async throws -> ReleaseID {
        try #require(try await store.release(project: "web", version: version)).id
    }

    @Test(arguments: Backend.allCases)
    func aReleaseGoesWithAllThatBelongsToIt(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let failed = try await store.deploy("1", to: "dev", ending: .failed)
            let release = try await id("1", in: store)
            _ = try await store.insert(.sample(), into: release)
            let deleted = try await store.delete([release], by: "bob", at: .noon)
            #expect(deleted.map(\.version) == ["1"])
            #expect(deleted.map(\.deployments) == [1])
            #expect(try await store.release(release) == nil)
            #expect(try await store.deployment(failed) == nil)
            #expect(try await store.events(of: failed).isEmpty)
            #expect(try await store.snapshots(of: release).isEmpty)
            #expect(try await store.standings().isEmpty)
            #expect(try await store.usages(feed: "ecr", package: "hello-color").isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func whereOthersWereDeployedTheNewestOfThemIsTheLatest(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let first = try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("2", to: "dev", ending: .failed)
            try await store.deploy("2", to: "prod", ending: .failed)
            try await store.delete([try await id("2", in: store)], by: "bob", at: .noon)
            let standings = try await store.standings()
            #expect(standings.map(\.environment) == ["dev"])
            #expect(standings.first?.latest.id == first)
            #expect(standings.first?.current?.id == first)
        }
    }

    @Test(arguments: Backend.allCases)
    func whatRunsOrIsBeingDeployedKeepsThemAll(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "dev", ending: .succeeded)
            let open = try await store.deploy("2", to: "dev")
            try await store.insert(.sample(version: "3"))
            let ids = [try await id("3", in: store), try await id("1", in: store), open.release]
            await #expect(
                throws: StoreError.releasesInUse([
                    .runs(version: "1", environment: "dev", tenant: nil),
                    .open(version: "2", open.id, environment: "dev"),
                ])
            ) { try await store.delete(ids, by: "bob", at: .noon) }
            #expect(try await store.versions(project: "web") == ["3", "2", "1"])
        }
    }

    @Test(arguments: Backend.allCases)
    func oneThatIsNotThereKeepsTheOthers(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let stored = try await store.insert(.sample(version: "1"))
            await #expect(throws: StoreError.noRelease(ReleaseID(9))) {
                try await store.delete([stored.id, ReleaseID(9)], by: "bob", at: .noon)
            }
            #expect(try await store.versions(project: "web") == ["1"])
        }
    }

    @Test(arguments: Backend.allCases)
    func aVersionIsFreeAgainAndANumberIsNot(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let first = try await store.insert(.sample(version: "1"))
            try await store.delete([first.id], by: "bob", at: .noon)
            #expect(try await store.insert(.sample(version: "1")).id.number == first.id.number + 1)
        }
    }
}
