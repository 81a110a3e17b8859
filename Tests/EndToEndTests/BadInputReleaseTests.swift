import SluiceModel
import Testing

/// Releases that cannot be made: the reason in one message, and nothing is stored.
struct BadInputReleaseTests {
    /// 1.0.0 and 1.0.1 are in the registry; 1.0.0 is released.
    private func refusal(
        _ arguments: String...,
        after prepare: @Sendable (Workspace) throws -> Void = { _ in }
    ) async throws -> Sluice.Result {
        try await refusal(arguments, after: prepare)
    }

    private func refusal(
        _ arguments: [String],
        after prepare: @Sendable (Workspace) throws -> Void
    ) async throws -> Sluice.Result {
        let answer = Box()
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.push("1.0.1")
            try prepare(workspace)
            await answer.set(try await workspace.sluice.start(["release", "create"] + arguments).end())
            let releases = try await workspace.sluice("release", "list", "-f", "basic")
            #expect(releases.output == "1.0.0\n", "\(releases)")
        }
        return try #require(await answer.result)
    }

    private actor Box {
        private(set) var result: Sluice.Result?
        func set(_ result: Sluice.Result) { self.result = result }
    }

    @Test func aRepositoryThatIsNotThereIsAnsweredWithTheNearest() async throws {
        let result = try await refusal("-p", "hello-color") {
            try $0.replace("id: hello-color }", with: "id: helo-color }")
        }
        #expect(result.isRefusal(1, "has no package 'helo-color'", "Did you mean 'hello-color'?"), "\(result)")
    }

    @Test func aTagThatIsNotThereIsAnsweredWithTheNearest() async throws {
        let result = try await refusal("-p", "hello-color", "--package", "hello-color:1.0.9")
        #expect(result.isRefusal(1, "has no version '1.0.9' of 'hello-color'", "'1.0.1'"), "\(result)")
    }

    private static let onlyTwo =
        "\n  - { name: Stable, default: true, rules: [{ packages: [web], range: \"[2.0,3.0)\" }] }"

    private static func addChannel(_ workspace: Workspace) throws {
        try workspace.replace("\nlifecycle: default\n", with: "\nlifecycle: default\nchannels:\(onlyTwo)\n")
    }

    @Test func aChannelThatAcceptsNoVersionSaysItsRule() async throws {
        let result = try await refusal("-p", "hello-color", after: Self.addChannel)
        #expect(result.isRefusal(1, "channel 'Stable'", "Its range [2.0,3.0) refuses '1.0.1', '1.0.0'."), "\(result)")
    }

    @Test func aVersionThatTheChannelDoesNotAcceptIsRefusedAlsoWhereItIsAskedFor() async throws {
        let result = try await refusal("-p", "hello-color", "--package-version", "1.0.1", after: Self.addChannel)
        #expect(result.isRefusal(1, "Channel 'Stable' does not accept version '1.0.1'", "[2.0,3.0)"), "\(result)")
    }

    @Test(arguments: [["-v", "1.0.0"], ["--package", "hello-color:1.0.0"]])
    func aReleaseThatExistsIsNotChanged(_ arguments: [String]) async throws {
        let result = try await refusal(["-p", "hello-color"] + arguments) { _ in }
        #expect(result.isRefusal(1, "has a release '1.0.0' already"), "\(result)")
    }

    @Test(arguments: [
        ("latest", "No release can be called 'latest'"),
        ("", "'' is no version"),
        (String(repeating: "9", count: 100_000), "longer than 349 characters"),
    ])
    func aVersionThatCannotBeOneIsRefused(_ version: String, _ words: String) async throws {
        let result = try await refusal("-p", "hello-color", "-v", version)
        #expect(result.isRefusal(1, words), "\(result)")
        #expect(result.errors.count < 300)
    }

    @Test(arguments: ["", "helo-color", String(repeating: "long", count: 20_000)])
    func aProjectThatIsNotThereIsRefused(_ project: String) async throws {
        let result = try await refusal("-p", project)
        #expect(result.isRefusal(1, "There is no project '"), "\(result)")
    }

    @Test(arguments: [":", "hello-color", "hello-color:", ":1.0.0", "a:b:c:d"])
    func aPackageThatCannotBeReadIsAnErrorOfUsage(_ package: String) async throws {
        let result = try await refusal("-p", "hello-color", "--package", package)
        #expect(result.isRefusal(64, "'\(package)' names no package version"), "\(result)")
    }

    @Test func aPackageThatNothingUsesIsRefused() async throws {
        let result = try await refusal("-p", "hello-color", "--package", "wbe:1.0.1")
        #expect(result.isRefusal(1, "No package of this release is named by", "'hello-color'"), "\(result)")
    }

    @Test func variablesThatCannotBeReadAreNotFrozenAsNone() async throws {
        let result = try await refusal("-p", "hello-color") {
            try $0.write("variables/hello-color.yaml", "variables: hello-color\n\tvalues: []\n")
        }
        #expect(result.isRefusal(3, "variables/hello-color.yaml:2:1: error: A tab"), "\(result)")
    }
}
