import SluiceModel
import Testing

/// Commands that were mistyped, or that nothing answers to.
struct BadInputCommandTests {
    private func refusal(_ line: String) async throws -> Sluice.Result {
        let workspace = try await Workspace.sample(on: nil)
        let result = try await workspace.sluice.start(line.split(separator: " ").map(String.init)).end()
        #expect(result.output.isEmpty, "\(result)")
        _ = workspace
        return result
    }

    @Test(arguments: [
        ("frobnicate", "'sluice' has no command 'frobnicate'. The commands are 'init'"),
        ("relase list", "Did you mean 'release'?"),
        ("release lst", "'sluice release' has no command 'lst'. Did you mean 'list'?"),
        ("release list --limt 3", "Did you mean '--limit'?"),
        ("release list --limit 0", "'--limit' must be at least 1."),
        ("release list --limit 99999999999999999999", "99999999999999999999"),
        ("deployment list --limit -1", "--limit"),
        ("release list -f yaml", "'table', 'json' or 'basic'"),
        ("release deploy -p hello-color --version 1", "--environment"),
        ("release deploy -p hello-color --version 1 -e dev --exit-code", "'--exit-code' belongs to '--dry-run'"),
        ("deployment resume --retry --ignore", "Choose one of '--retry' and '--ignore'."),
        ("deployment view", "Name a deployment by its id"),
        ("deployment view yesterday", "'yesterday' is no deployment's id"),
        ("deployment view Deployments-99999999999999999999", "is no deployment's id"),
        ("deployment view Deployments-1 -p a -e b", "Name the deployment once"),
    ])
    func whatCannotWorkIsAnErrorOfUsage(_ line: String, _ words: String) async throws {
        let result = try await refusal(line)
        #expect(result.exitCode == 64, "\(result)")
        #expect(result.errors.contains(words), "\(result)")
    }

    @Test(arguments: [
        ("deployment view 999999", "There is no Deployments-999999 in this store"),
        ("deployment resume", "No deployment is open: nothing was interrupted."),
        ("deployment cancel", "No deployment is open"),
        ("deployment rollback -p hello-color -e dev", "Nothing of 'hello-color' was ever deployed to 'dev'."),
        ("release promote -p hello-color --from dev --to prod", "Nothing of 'hello-color' was ever deployed to 'dev'."),
        ("release promote -p hello-color --from dve --to prod", "Did you mean 'dev'?"),
        ("release deploy -p hello-color --version latest -e dev", "has no release yet"),
        ("release view -p hello-color --version 1", "has no release yet"),
        ("project view helo-color", "Did you mean 'hello-color'?"),
        ("variables explain Colour -p hello-color -e dev", "Did you mean 'Color'?"),
        ("variables explain Color -p hello-color -e dve", "Did you mean 'dev'?"),
        ("feed versions singapor-ecr hello-color", "Did you mean 'singapore-ecr'?"),
    ])
    func whatIsNotThereIsSaid(_ line: String, _ words: String) async throws {
        let result = try await refusal(line)
        #expect(result.isRefusal(1, words), "\(result)")
    }

    @Test(arguments: ["validate", "release list", "status", "release create -p hello-color"])
    func outsideAWorkspaceItIsSaidWhatMakesOne(_ line: String) async throws {
        let workspace = try Workspace(on: nil)
        let result = try await workspace.sluice.start(line.split(separator: " ").map(String.init)).end()
        #expect(result.isRefusal(3, "There is no workspace here", "sluice init"), "\(result)")
        try workspace.write("only-a-file", "")
    }

    @Test(arguments: ["release list", "variables list -p hello-color", "--help", "release list -f json"])
    func aReaderThatGoesAwayIsNoFailure(_ line: String) async throws {
        let workspace = try await Workspace.sample(on: nil)
        let result = try await workspace.sluice.shell(#"sluice \#(line) | true; exit ${PIPESTATUS[0]}"#)
        #expect(result.exitCode == 0, "\(result)")
    }

    @Test func withoutAnyStreamsADeploymentGoesItsWay() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let deploy = "sluice release deploy -p hello-color --version 1.0.0 -e dev"
            #expect(try await workspace.sluice.shell("\(deploy) <&- >&- 2>&-").exitCode == 0)
            let locks = try await workspace.sluice.shell("cat .sluice/*.locks/*")
            #expect(!locks.output.contains("Deploying"), "\(locks)")
        }
    }

    @Test func noColourIsPrintedWhereNoneIsWanted() async throws {
        let workspace = try await Workspace.sample(on: nil)
        let result = try await workspace.sluice("release", "list")
        #expect(!result.text.contains("\u{1B}"), "\(result)")
        #expect(try await workspace.sluice("nonsense").errors.contains("\u{1B}") == false)
    }
}
