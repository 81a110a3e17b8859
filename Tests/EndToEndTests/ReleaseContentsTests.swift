import SluiceModel
import Testing

/// What a release holds besides packages, process and variables.
struct ReleaseContentsTests {
    private static let create = ["release", "create", "-p", "hello-color"]

    @Test func notesAndFieldsAreShownAsTheyWereFrozen() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try workspace.write("notes.md", "# #{Octopus.Release.Number}\n\n- It is blue.\n")
            let made = try await workspace.sluice.start(
                Self.create + ["-v", "2.0", "--release-notes-file", "notes.md", "--custom-field", "Ticket:OPS-7"]
            ).end()
            #expect(made.exitCode == 0, "\(made)")
            let view = try await workspace.sluice("release", "view", "-p", "hello-color", "-v", "2.0")
            #expect(view.output.contains("Ticket: OPS-7\n"), "\(view)")
            #expect(view.output.contains("\n# 2.0\n\n- It is blue.\n"), "\(view)")
            let json = try await workspace.sluice("release", "view", "-p", "hello-color", "-v", "2.0", "-f", "json")
                .json
            #expect(json["CustomFields"] == ["Ticket": "OPS-7"])
        }
    }

    @Test func aReleaseOfABranchIsMadeOfItsFiles() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let commit = """
                git init -q -b main && git add projects variables feeds && \
                git -c user.name=T -c user.email=t@example.com commit -qm first
                """
            let committed = try await workspace.sluice.shell(commit)
            #expect(committed.exitCode == 0, "\(committed)")
            try workspace.replace("value: \"#f00\"", with: "value: \"#00f\"", in: "variables/hello-color.yaml")
            let made = try await workspace.sluice.start(Self.create + ["-v", "2.0", "-r", "main", "-f", "json"]).end()
            #expect(try made.json["GitRef"] == "refs/heads/main", "\(made)")
            #expect(try made.json["GitDirty"] == false)
            let view = try await workspace.sluice("release", "view", "-p", "hello-color", "-v", "2.0")
            #expect(view.output.contains(" of main\n") && view.output.contains("#f00"), "\(view)")
            let missing = try await workspace.sluice.start(Self.create + ["-v", "3.0", "-r", "mian"]).end()
            #expect(missing.isRefusal(1, "has no branch, tag or commit 'mian'"), "\(missing)")
        }
    }

    @Test func aReleaseThatExistsMayBeTheAnswer() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let again = try await workspace.sluice.start(Self.create + ["-v", "1.0.0", "-x"]).end()
            #expect(again.exitCode == 0 && again.output.contains("There is release 1.0.0"), "\(again)")
            let basic = try await workspace.sluice.start(Self.create + ["-v", "1.0.0", "-x", "-f", "basic"]).end()
            #expect(basic.output == "1.0.0\n", "\(basic)")
        }
    }

    @Test(arguments: [("Ticket", "'Ticket' is no custom field"), ("A]:1", "cannot be named 'A]'")])
    func aFieldThatCannotBeOneIsAnErrorOfUsage(_ field: String, _ words: String) async throws {
        let workspace = try await Workspace.sample(on: nil)
        let result = try await workspace.sluice.start(Self.create + ["-v", "1.0", "--custom-field", field]).end()
        #expect(result.isRefusal(64, words), "\(result)")
    }

    @Test func aPlanTellsWhatComesWithIt() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await workspace.runs("1.0.0")
            for (version, notes) in [("1.1", "Blue."), ("1.2", "Green.")] {
                let made = try await workspace.sluice.start(Self.create + ["-v", version, "--release-notes", notes])
                    .end()
                #expect(made.exitCode == 0, "\(made)")
            }
            let deploy = ["release", "deploy", "-p", "hello-color", "--version", "1.2", "-e", "dev", "--dry-run"]
            let plan = try await workspace.sluice.start(deploy).end()
            let expected = "\nChanges since 1.0.0:\n   1.2\n     Green.\n   1.1\n     Blue.\n"
            #expect(plan.output.contains(expected), "\(plan)")
            let json = try await workspace.sluice.start(deploy + ["-f", "json"]).end().json.array?.first
            #expect(json?["since"] == "1.0.0")
            #expect(json?["releases"]?.array?.map { $0["version"] } == ["1.2", "1.1"])
        }
    }
}
