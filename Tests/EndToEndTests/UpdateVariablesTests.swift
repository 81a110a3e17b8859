import SluiceModel
import Testing

/// Releases that take up the values of the files.
struct UpdateVariablesTests {
    /// A project of two scripts, and a release of it.
    private func greeting() async throws -> Workspace {
        let workspace = try await Workspace.sample(on: nil)
        try workspace.write("projects/greeting.yaml", Self.project)
        try workspace.write(
            "variables/greeting.yaml",
            """
            variables: greeting
            values:
              - { name: Message, value: hello }
              - { name: Password, value: !env OLD_PASSWORD }

            """
        )
        let made = try await workspace.sluice("release", "create", "-p", "greeting", "-v", "1.0.0")
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    private static let project = """
        project: greeting
        steps:
          - name: Greet
            type: run-script
            with:
              syntax: bash
              script: |
                echo "Message is [$(get_octopusvariable Message)]"
          - name: Check
            type: run-script
            with:
              syntax: bash
              script: |
                echo "Code [#{Octopus.Action[Greet].Output.Octopus.Action.Script.ExitCode}]"
                echo "Status [$(get_octopusvariable 'Octopus.Step[Greet].Status.Code')]"

        """

    private func change(_ workspace: Workspace) throws {
        try workspace.replace("hello", with: "good morning", in: "variables/greeting.yaml")
        try workspace.replace("OLD_PASSWORD", with: "NEW_PASSWORD", in: "variables/greeting.yaml")
        try workspace.replace("Message is", with: "Now it is", in: "projects/greeting.yaml")
    }

    private func sluice(_ workspace: Workspace, _ command: String, _ more: String...) async throws -> Sluice.Result {
        try await workspace.sluice.start(["release", command, "-p", "greeting", "-v", "1.0.0"] + more).end()
    }

    private func deploy(_ workspace: Workspace, _ more: String...) async throws -> Sluice.Result {
        try await workspace.sluice.start(
            ["release", "deploy", "-p", "greeting", "--version", "1.0.0", "-e", "dev"] + more
        ).end()
    }

    @Test func laterStepsKnowHowAScriptEnded() async throws {
        let result = try await deploy(try await greeting())
        #expect(result.output.contains("Code [0]"), "\(result)")
        #expect(result.output.contains("Status [Succeeded]"), "\(result)")
    }

    @Test func theDifferenceIsShownFieldByFieldAndHidesSecrets() async throws {
        let workspace = try await greeting()
        try change(workspace)
        let result = try await sluice(workspace, "view", "--diff")
        #expect(result.exitCode == 0, "\(result)")
        #expect(result.output.contains("  ~ Message (unscoped): hello → good morning"), "\(result)")
        #expect(result.output.contains("  ~ Password (unscoped): value changed"), "\(result)")
        #expect(result.output.contains("~ with.script: "), "\(result)")
        #expect(!result.output.contains("_PASSWORD"), "\(result)")
        let difference = try await sluice(workspace, "view", "--diff", "-f", "json").json["Difference"]
        #expect(difference?["variables"]?.array?.count == 2)
        #expect(difference?["steps"]?.array?.first?["kind"]?.string == "changed")
    }

    @Test func aPlanSaysThatTheFilesHaveMovedOn() async throws {
        let workspace = try await greeting()
        let before = try await deploy(workspace, "--dry-run")
        #expect(!before.errors.contains("from the files"), "\(before)")
        try change(workspace)
        let after = try await deploy(workspace, "--dry-run")
        #expect(after.errors.contains("2 values differ from the files"), "\(after)")
    }

    @Test func deploymentsAfterAnUpdateUseTheNewValuesAndTheOldProcess() async throws {
        let workspace = try await greeting()
        let first = try await deploy(workspace)
        try change(workspace)
        let unchanged = try await deploy(workspace)
        #expect(unchanged.output.contains("Message is [hello]"), "\(unchanged)")
        let updated = try await sluice(workspace, "update-variables")
        #expect(updated.output == "Release 1.0.0 has new variables: 2 values changed (snapshot 1).\n", "\(updated)")
        let second = try await deploy(workspace)
        #expect(second.output.contains("Message is [good morning]"), "\(first)\(second)")
        let snapshots = try await workspace.sluice("deployment", "list", "-f", "json").json
        #expect(snapshots.array?.map { $0["Snapshot"] } == [1, 0, 0])
    }

    @Test func anUpdateIsRecordedWithWhoDidIt() async throws {
        let workspace = try await greeting()
        try change(workspace)
        _ = try await sluice(workspace, "update-variables")
        let view = try await sluice(workspace, "view")
        #expect(view.output.contains("by tester: 2 values changed (snapshot 1)"), "\(view)")
        #expect(view.output.contains("good morning"), "\(view)")
        let snapshot = try await sluice(workspace, "view", "-f", "json").json["Snapshots"]?.array?.first
        #expect(snapshot?["CreatedBy"]?.string == "tester")
        #expect(snapshot?["ChangedValues"] == 2)
        let again = try await sluice(workspace, "update-variables", "-f", "json")
        #expect(try again.json == ["Version": "1.0.0", "Project": "greeting", "Snapshot": 1, "ChangedValues": 0])
    }

    @Test func aRollbackUsesTheValuesOfThatTime() async throws {
        let workspace = try await greeting()
        _ = try await deploy(workspace)
        try change(workspace)
        _ = try await sluice(workspace, "update-variables")
        let made = try await workspace.sluice("release", "create", "-p", "greeting", "-v", "2.0.0")
        #expect(made.exitCode == 0, "\(made)")
        _ = try await workspace.sluice(
            "release",
            "deploy",
            "-p",
            "greeting",
            "--version",
            "2.0.0",
            "-e",
            "dev"
        )
        let back = try await workspace.sluice("deployment", "rollback", "-p", "greeting", "-e", "dev")
        #expect(back.output.contains("Message is [hello]"), "\(back)")
    }

    @Test func filesThatAreWrongAreNotTakenUp() async throws {
        let workspace = try await greeting()
        try workspace.replace("name: Message,", with: "name: Message, vlaue: x,", in: "variables/greeting.yaml")
        let result = try await sluice(workspace, "update-variables")
        #expect(result.exitCode == 3, "\(result)")
        #expect(result.errors.contains("vlaue"), "\(result)")
    }
}
