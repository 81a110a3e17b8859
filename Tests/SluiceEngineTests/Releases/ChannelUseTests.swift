import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("What the rules of channels tell about versions and releases")
struct ChannelUseTests {
    private static let stable = Channel(
        name: "Stable",
        isDefault: true,
        lifecycle: nil,
        rules: [ChannelRule(packages: ["web"], range: nil, tag: "^$")]
    )
    private static let beta = Channel(name: "Beta", isDefault: false, lifecycle: nil, rules: [])

    private func project(channels: [Channel] = [stable, beta]) -> Project {
        Project(
            name: "web",
            lifecycle: nil,
            versioning: nil,
            variableSets: [],
            channels: channels,
            steps: [
                .sample("Register", packages: [.sample("web")]), .sample("Side", packages: [.sample("side", id: "x")]),
            ],
            rollback: .failedStep,
            location: .sample
        )
    }

    private func hints(_ package: String, of versions: [String]) throws -> [[String]] {
        let versions = versions.map { PackageVersion(version: $0, digest: "sha256:1", pushedAt: nil) }
        let hints = try ChannelHints(
            of: project(),
            in: Definitions(projects: [project()]),
            feed: "ecr",
            package: package,
            versions: versions
        )
        return try versions.map { try hints.hints(for: $0).map { $0.isNext ? "\($0.channel)*" : $0.channel } }
    }

    @Test func eachVersionTellsWhoAcceptsItAndWhoWouldTakeIt() throws {
        #expect(
            try hints("hello-color", of: ["2.0-rc", "1.1", "1.0"]) == [
                ["Beta*"], ["Stable*", "Beta"], ["Stable", "Beta"],
            ]
        )
    }

    @Test func aPackageThatTheProjectDoesNotUseHasNoChannels() throws {
        #expect(try hints("other", of: ["1.0"]) == [[]])
    }

    @Test func aReleaseThatItsChannelWouldNotAcceptTodayIsToldAndNotRefused() {
        let definitions = Definitions(projects: [project()])
        #expect(ChannelObjections(to: .sample(channel: "Stable"), in: definitions).sentences.isEmpty)
        let strict = Channel(
            name: "Stable",
            isDefault: true,
            lifecycle: nil,
            rules: [ChannelRule(packages: ["Register:web"], range: "[2.0,3.0)", tag: nil)]
        )
        let changed = Definitions(projects: [project(channels: [strict])])
        #expect(
            ChannelObjections(to: .sample(channel: "Stable"), in: changed).sentences == [
                """
                Channel 'Stable' would not accept version '1.0.1' of 'hello-color' today: its range [2.0,3.0) keeps it \
                out. It was released, and is deployed, all the same.
                """
            ]
        )
        #expect(ChannelObjections(to: .sample(channel: "Gone"), in: changed).sentences.isEmpty)
        #expect(ChannelObjections(to: .sample(channel: "Stable"), in: Definitions()).sentences.isEmpty)
    }

    @Test func aChannelsOwnLifecycleGoesBeforeTheProjects() {
        let hotfix = Channel(name: "Hotfix", isDefault: false, lifecycle: "hotfix", rules: [])
        let lifecycles = ["default", "hotfix"].map { Lifecycle(name: $0, phases: [], location: .sample) }
        let definitions = Definitions(lifecycles: lifecycles, projects: [project(channels: [Self.stable, hotfix])])
        #expect(definitions.lifecycle(of: .sample(channel: "Hotfix")).name == "hotfix")
        #expect(definitions.lifecycle(of: .sample(channel: "Stable")).name == "default")
    }
}
