import SluiceModel
import SluiceStore
import Testing

struct UsageConformance {
    @Test(arguments: Backend.allCases)
    func aVersionKnowsItsReleasesAndWhereTheyRun(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.deploy("1", to: "prod", ending: .succeeded)
            try await store.deploy("1", to: "dev", ending: .succeeded)
            try await store.deploy("2", to: "dev", ending: .succeeded)
            try await store.deploy("1", of: "api", to: "dev", ending: .succeeded)
            let usages = try await store.usages(feed: "ecr", package: "hello-color").sorted { $0.version < $1.version }
            #expect(usages.map(\.version) == ["1", "2"])
            #expect(usages.map(\.digest) == ["sha256:1", "sha256:2"])
            #expect(usages.first?.releases.map(\.project) == ["web", "api"])
            #expect(usages.map(\.environments) == [["dev", "prod"], ["dev"]])
        }
    }

    @Test(arguments: Backend.allCases)
    func aReleaseThatUsesAVersionTwiceCountsOnce(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.insert(.sample(packages: [.sample(step: "A"), .sample(step: "B")]))
            let usages = try await store.usages(feed: "ecr", package: "hello-color")
            #expect(usages.map(\.releases.count) == [1])
            #expect(usages.map(\.environments) == [[]])
        }
    }

    @Test(arguments: Backend.allCases)
    func anotherFeedOrPackageIsAnotherMatter(_ backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.insert(.sample())
            #expect(try await store.usages(feed: "docker", package: "hello-color").isEmpty)
            #expect(try await store.usages(feed: "ecr", package: "hello").isEmpty)
        }
    }
}
