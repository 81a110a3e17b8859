import Foundation
import SluiceModel
import SluiceStore
import Testing

struct ReleaseConformance {
    @Test(arguments: Backend.allCases)
    func aReleaseComesBackAsItWasKept(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let stored = try await store.insert(.sample())
            #expect(stored == StoredRelease(id: ReleaseID(1), release: .sample()))
            #expect(try await store.release(project: "web", version: "1.0.0") == stored)
            #expect(try await store.release(stored.id) == stored)
        }
    }

    @Test(arguments: Backend.allCases)
    func aVersionIsTakenOncePerProject(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.insert(.sample(version: "1.0.0"))
            await #expect(throws: StoreError.releaseExists(project: "web", version: "1.0.0")) {
                try await store.insert(.sample(version: "1.0.0", notes: "Another."))
            }
            try await store.insert(.sample(project: "api", version: "1.0.0"))
            #expect(try await store.release(project: "web", version: "1.0.0")?.release.notes == "First.")
        }
    }

    @Test(arguments: Backend.allCases)
    func whatIsNotThereIsNil(_ backend: Backend) async throws {
        try await backend.withStore { store async throws in
            #expect(try await store.release(project: "web", version: "1.0.0") == nil)
            #expect(try await store.release(ReleaseID(1)) == nil)
            #expect(try await store.releases(project: nil, limit: nil).isEmpty)
            #expect(try await store.versions(project: "web").isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func aListIsNewestFirstAndKeepsToItsProjectAndLimit(_ backend: Backend) async throws {
        try await backend.withStore { store in
            for (project, version) in [("web", "1"), ("api", "1"), ("web", "2"), ("web", "3")] {
                try await store.insert(.sample(project: project, version: version))
            }
            #expect(try await store.releases(project: "web", limit: 2).map(\.version) == ["3", "2"])
            #expect(try await store.releases(project: nil, limit: nil).map(\.id.number) == [4, 3, 2, 1])
            #expect(try await store.releases(project: "none", limit: nil).isEmpty)
            #expect(try await store.releases(project: "web", limit: 0).isEmpty)
            #expect(try await store.releases(project: "web", channel: "Default", limit: 1).map(\.version) == ["3"])
            #expect(try await store.releases(project: nil, channel: "Hotfix", limit: nil).isEmpty)
            #expect(try await store.versions(project: "web") == ["3", "2", "1"])
            #expect(try await store.releaseNumbers(project: "api") == [ReleaseNumber(version: "1", channel: "Default")])
        }
    }

    @Test(arguments: Backend.allCases)
    func aListShowsEachReleasesPackagesInProcessOrder(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let packages: [PinnedPackage] = [.sample(step: "Web", version: "2"), .sample(step: "Api", version: "1")]
            try await store.insert(.sample(version: "1", packages: packages))
            try await store.insert(.sample(version: "2", packages: []))
            let list = try await store.releases(project: "web", limit: nil)
            #expect(list.map(\.packages.count) == [0, 2])
            #expect(list.last?.packages.map(\.step) == ["Web", "Api"])
            #expect(list.last?.packages.map(\.digest) == ["sha256:2", "sha256:1"])
            #expect(list.last?.createdAt == .noon)
            #expect(list.last?.createdBy == "ada")
        }
    }

    @Test(arguments: Backend.allCases)
    func anyCharacterSurvives(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let release = Release.sample(project: "wé'b\"; --", version: "1.0.0-ü+\u{1F600}", notes: "a\u{0}b\n\u{7F}")
            let stored = try await store.insert(release)
            #expect(stored.release == release)
            #expect(try await store.release(project: release.project, version: release.version) == stored)
        }
    }
}
