import SluiceModel
import SluiceStore
import Testing

@testable import SluiceEngine

struct StoreCleanerTests {
    private func insert(_ versions: ClosedRange<Int>, of project: String, into store: any Store) async throws {
        for version in versions {
            try await store.insert(.sample(project: project, version: "1.\(version)", packages: []))
        }
    }

    private func cleaner(_ store: any Store) -> StoreCleaner {
        StoreCleaner(store: store, user: "ada", now: .noon, batch: 2)
    }

    @Test func whatALookShowsIsWhatGoes() async throws {
        try await withStore { store in
            try await insert(1...7, of: "web", into: store)
            try await insert(1...3, of: "api", into: store)
            let rules: StoreCleaner.Rules = { _ in RetentionRules(everywhere: .items(2)) }
            let shown = try await cleaner(store).expired(of: nil, by: rules, logs: LogRetention())
            #expect(
                shown.releases.map { "\($0.project) \($0.version)" }
                    == ["api 1.1", "web 1.1", "web 1.2", "web 1.3", "web 1.4", "web 1.5"]
            )
            #expect(try await cleaner(store).remove(of: nil, by: rules, logs: LogRetention()) == shown)
            #expect(try await store.versions(project: "web") == ["1.7", "1.6"])
            #expect(try await store.audit(AuditFilter(action: .releaseRemoved)).count == 6)
            #expect(try await cleaner(store).expired(of: nil, by: rules, logs: LogRetention()) == .init())
        }
    }

    @Test func otherProjectsAreLeftAlone() async throws {
        try await withStore { store in
            try await insert(1...2, of: "web", into: store)
            try await insert(1...2, of: "api", into: store)
            let rules: StoreCleaner.Rules = { _ in RetentionRules(everywhere: .items(0)) }
            _ = try await cleaner(store).remove(of: "web", by: rules, logs: LogRetention())
            #expect(try await store.versions(project: "web") == [])
            #expect(try await store.versions(project: "api") == ["1.2", "1.1"])
        }
    }

    @Test func aProjectThatIsGoneFromTheFilesKeepsAll() {
        let release = ReleaseVisits(id: ReleaseID(1), project: "gone", version: "1", channel: "x", createdAt: .noon)
        #expect(Definitions().retentionRules(of: release).keepsAll)
    }

    @Test func aChannelsLifecycleDecides() {
        let hotfix = Channel(name: "Hotfix", isDefault: false, lifecycle: "hotfix", rules: [])
        let project = Project(
            name: "web",
            lifecycle: nil,
            versioning: nil,
            variableSets: [],
            channels: [hotfix],
            steps: [],
            rollback: .failedStep,
            location: .sample
        )
        let lifecycle = Lifecycle(name: "hotfix", phases: [], retention: .items(1), location: .sample)
        let definitions = Definitions(lifecycles: [lifecycle], projects: [project])
        func release(_ channel: String) -> ReleaseVisits {
            ReleaseVisits(id: ReleaseID(1), project: "web", version: "1", channel: channel, createdAt: .noon)
        }
        #expect(!definitions.retentionRules(of: release("Hotfix")).keepsAll)
        #expect(definitions.retentionRules(of: release("Other")).keepsAll)
    }
}
