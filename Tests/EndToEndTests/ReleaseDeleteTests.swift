import SluiceModel
import Testing

/// Releases that are not needed any more.
struct ReleaseDeleteTests {
    private static let delete = ["release", "delete", "-p", "hello-color"]

    private func versions(_ workspace: Workspace) async throws -> String {
        try await workspace.sluice("release", "list", "-f", "basic").output
    }

    @Test func whatRunsIsKeptAndEverythingWithIt() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await workspace.runs("1.0.0")
            try await workspace.release("1.0.1", on: cloud)
            let both = Self.delete + ["-v", "1.0.0", "-v", "1.0.1", "--no-prompt"]
            let refused = try await workspace.sluice.start(both).end()
            #expect(refused.isRefusal(1, "Nothing was deleted: '1.0.0' runs in 'dev'."), "\(refused)")
            #expect(try await versions(workspace) == "1.0.1\n1.0.0\n")
        }
    }

    @Test func aReleaseGoesWithItsDeployments() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await workspace.runs("1.0.0")
            try await workspace.release("1.0.1", on: cloud)
            try await workspace.runs("1.0.1")
            let gone = try await workspace.sluice.start(Self.delete + ["-v", "1.0.0", "--no-prompt"]).end()
            #expect(
                gone.output == "Deleted release 1.0.0 of hello-color and what was recorded of 1 deployment.\n",
                "\(gone)"
            )
            let deployments = try await workspace.sluice("deployment", "list", "-f", "json").json
            #expect(deployments.array?.map { $0["Version"] } == ["1.0.1"])
        }
    }

    @Test func aRangeMayBeTriedBefore() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            for version in ["1.9", "1.10", "2.0"] {
                let made = try await workspace.sluice("release", "create", "-p", "hello-color", "-v", version)
                #expect(made.exitCode == 0, "\(made)")
            }
            let range = Self.delete + ["--min-version", "1.1", "--max-version", "1.10"]
            let tried = try await workspace.sluice.start(range + ["--dry-run", "-f", "basic"]).end()
            #expect(tried.output == "1.10\n1.9\n", "\(tried)")
            let other = try await workspace.sluice.start(range + ["-c", "Hotfix", "--no-prompt"]).end()
            #expect(other.exitCode == 0 && other.errors.contains("No release of hello-color is in that range."))
            let gone = try await workspace.sluice.start(range + ["--no-prompt", "-f", "json"]).end().json
            #expect(gone.array?.map { $0["Deployments"] } == [0, 0])
            #expect(try await versions(workspace) == "2.0\n1.0.0\n")
        }
    }

    @Test func whereNobodyCanBeAskedItMustBeSaid() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let result = try await workspace.sluice.start(Self.delete + ["-v", "1.0.0"]).end()
            #expect(result.isRefusal(64, "Say '--no-prompt'"), "\(result)")
            #expect(try await versions(workspace) == "1.0.0\n")
        }
    }

    @Test(arguments: [[], ["-v", "1.0.0", "--min-version", "1"], ["-v", "1.0.0", "-c", "Default"]])
    func whatContradictsItselfIsAnErrorOfUsage(_ arguments: [String]) async throws {
        let result = try await Workspace(on: nil).sluice.start(Self.delete + arguments).end()
        #expect(result.exitCode == 64, "\(result)")
    }

    @Test func aVersionThatIsNotThereIsAnsweredWithTheNearest() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let result = try await workspace.sluice.start(Self.delete + ["-v", "1.0.9", "--no-prompt"]).end()
            #expect(result.isRefusal(1, "has no release '1.0.9'", "'1.0.0'"), "\(result)")
        }
    }
}
