import SluiceModel
import Testing

/// `feed versions` against a registry of many pages.
struct FeedVersionsTests {
    @Test func allTagsOfAllPagesComeNewestFirst() async throws {
        try await Cloud.running { cloud in
            try await cloud.control(
                "POST",
                "repositories/seed",
                ["region": .string(Cloud.region), "repository": "hello-color", "count": 250]
            )
            let workspace = try await Workspace.sample(on: cloud)
            let result = try await workspace.sluice(
                "feed",
                "versions",
                "singapore-ecr",
                "hello-color",
                "--all",
                "-f",
                "json"
            )
            let versions = try result.json.array?.compactMap { $0["version"]?.string }
            #expect(versions == (0..<250).reversed().map { "1.\($0 / 10).\($0 % 10)" }, "\(result.errors)")
        }
    }

    @Test func eachVersionTellsWhatBecameOfIt() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await workspace.runs("1.0.0")
            let pushed = try await cloud.push("1.0.1")
            let result = try await workspace.sluice("feed", "versions", "singapore-ecr", "hello-color", "-f", "json")
            let versions = try result.json.array ?? []
            let names = ["version", "digest", "pushedAt", "releases", "environments"]
            #expect(versions.map { $0.object?.names } == [names, names], "\(result)")
            #expect(versions.first?["digest"] == pushed["digest"])
            #expect(versions.map { $0["environments"] } == [[], ["dev"]])
            #expect(versions.map { $0["releases"]?.array?.count } == [0, 1])
        }
    }

    @Test func ofAProjectItTellsWhichChannelsAcceptEachVersion() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.push("1.1.0-rc.1")
            try workspace.replace(
                "\nlifecycle: default\n",
                with: """

                    lifecycle: default
                    channels:
                      - { name: Stable, default: true, rules: [{ packages: [web], tag: ^$ }] }
                      - { name: Fresh, rules: [{ packages: [web], latest: by-push-date }] }

                    """
            )
            let arguments = ["feed", "versions", "singapore-ecr", "hello-color", "-p", "hello-color"]
            let table = try await workspace.sluice.start(arguments).end()
            #expect(table.output.contains("Fresh (next)") && table.output.contains("Stable (next), Fresh"), "\(table)")
            let versions = try await workspace.sluice.start(arguments + ["-f", "json"]).end().json
            #expect(versions.array?.map { $0["channels"]?.array?.count } == [1, 2])
        }
    }
}
