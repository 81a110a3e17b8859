import SluiceModel
import Testing

/// Values that are asked for when a release is deployed.
struct PromptTests {
    /// A project of one script that tells its values, and a release of it.
    private func greeting(_ values: String = Self.values) async throws -> Workspace {
        let workspace = try await Workspace.sample(on: nil)
        try workspace.write(
            "projects/greeting.yaml",
            """
            project: greeting
            steps:
              - name: Greet
                type: run-script
                with:
                  syntax: bash
                  script: |
                    echo "Message is [$(get_octopusvariable Message)]"
                    echo "Polite is [$(get_octopusvariable Polite)]"
                    echo "Password has $(get_octopusvariable Password | tr -d '\\n' | wc -c) bytes"

            """
        )
        try workspace.write("variables/greeting.yaml", "variables: greeting\nvalues:\n" + values)
        let made = try await workspace.sluice("release", "create", "-p", "greeting", "-v", "1.0.0")
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    private static let values = """
          - { name: Message, prompt: { label: What to say, help: shown on the page, required: true } }
          - { name: Message, value: live, scope: { environment: prod } }
          - { name: Polite, value: "False", prompt: { label: Be polite, control: checkbox } }
          - { name: Password, sensitive: true, prompt: {} }

        """

    private static let deploy = ["release", "deploy", "-p", "greeting", "--version", "1.0.0", "-e", "dev"]

    private func deploy(_ workspace: Workspace, _ more: String...) async throws -> Sluice.Result {
        try await workspace.sluice.start(Self.deploy + more).end()
    }

    @Test func givenAnswersHoldAndTheReleaseStaysAsItWas() async throws {
        let workspace = try await greeting()
        let before = try await workspace.sluice("release", "view", "-p", "greeting", "-v", "1.0.0", "-f", "json")
        let result = try await deploy(workspace, "-v", "what to say:at 12:30", "--variable", "polite:yes")
        #expect(result.exitCode == 0, "\(result)")
        #expect(result.output.contains("Message is [at 12:30]"), "\(result)")
        #expect(result.output.contains("Polite is [True]"), "\(result)")
        let after = try await workspace.sluice("release", "view", "-p", "greeting", "-v", "1.0.0", "-f", "json")
        #expect(before.output == after.output)
        let view = try await workspace.sluice("deployment", "view", "Deployments-1", "-f", "json").json
        #expect(view["Answers"] == ["Message": "at 12:30", "Polite": "True"])
    }

    @Test func aMissingAnswerIsNamedBeforeADeploymentExists() async throws {
        let workspace = try await greeting()
        let result = try await deploy(workspace)
        #expect(result.exitCode == 1, "\(result)")
        #expect(result.errors.contains("'Message' (What to say): --variable 'Message:…'"), "\(result)")
        let listed = try await workspace.sluice("deployment", "list", "-f", "json").json
        #expect(listed == [])
    }

    @Test func nothingIsBegunWhereALaterEnvironmentLacksAnAnswer() async throws {
        let workspace = try await greeting(
            """
              - { name: Message, value: hello }
              - { name: Message, scope: { environment: prod }, prompt: { required: true } }
              - { name: Polite, value: "False" }
              - { name: Password, value: none }

            """
        )
        let result = try await deploy(workspace, "-e", "prod")
        #expect(result.exitCode == 1, "\(result)")
        #expect(result.errors.contains("'prod'"), "\(result)")
        let listed = try await workspace.sluice("deployment", "list", "-f", "json").json
        #expect(listed == [])
    }

    @Test(arguments: [
        ("Massage:hi", "Did you mean 'Message'?"), ("Polite:perhaps", "'Polite' cannot be 'perhaps'"),
        ("Message", "gives no value"),
    ])
    func anAnswerThatCannotBeRightIsRefused(_ answer: String, _ reason: String) async throws {
        let result = try await deploy(try await greeting(), "-v", answer)
        #expect(result.exitCode == 1, "\(result)")
        #expect(result.errors.contains(reason), "\(result)")
    }

    @Test func aPersonIsAskedByLabelUntilTheAnswerIsRight() async throws {
        let workspace = try await greeting()
        let result = try await workspace.sluice.onTerminal(
            Self.deploy,
            typing: [
                ("Polite [False]: ", "perhaps"), ("Polite [False]: ", "y"), ("Password: ", "quite-secret-4711"),
                ("Message: ", ""), ("Message: ", "hello"),
            ]
        )
        #expect(result.exitCode == 0, "\(result)")
        #expect(result.output.contains("'Polite' cannot be 'perhaps': it is 'True' or 'False'."), "\(result)")
        #expect(result.output.contains("What to say (required) – shown on the page"), "\(result)")
        #expect(result.output.contains("'What to say' is required."), "\(result)")
        #expect(result.output.contains("Message is [hello]"), "\(result)")
        #expect(result.output.contains("Polite is [True]"), "\(result)")
        #expect(result.output.contains("Password has 17 bytes"), "\(result)")
    }

    @Test func aSecretAnswerIsNeitherShownNorStored() async throws {
        let workspace = try await greeting()
        let result = try await workspace.sluice.onTerminal(
            Self.deploy + ["-v", "Message:hi", "-v", "Polite:no"],
            typing: [("Password: ", "quite-secret-4711")]
        )
        #expect(result.output.contains("Password has 17 bytes"), "\(result)")
        #expect(!result.output.contains("quite-secret"), "\(result)")
        let view = try await workspace.sluice("deployment", "view", "Deployments-1", "-f", "json")
        #expect(try view.json["Answers"]?["Password"]?.string == Secret.mask)
        #expect(try await workspace.sluice.shell("! grep -ra quite-secret .sluice").exitCode == 0)
    }

    @Test(arguments: [["--no-prompt"], []])
    func nobodyIsAskedInACIJobOrWithNoPrompt(_ options: [String]) async throws {
        let workspace = try await greeting()
        var sluice = workspace.sluice
        if options.isEmpty { sluice.environment["CI"] = "true" }
        let result = try await sluice.onTerminal(Self.deploy + options, typing: [])
        #expect(result.exitCode == 1, "\(result)")
        #expect(result.output.contains("--variable 'Message:…'"), "\(result)")
    }

    @Test func optionsAreShownAndChosenByNumber() async throws {
        let workspace = try await greeting(
            """
              - { name: Message, value: red, prompt: { control: select, options: [red, { value: "#0f0", label: Green }] } }
              - { name: Polite, value: "False" }
              - { name: Password, value: none }

            """
        )
        let result = try await workspace.sluice.onTerminal(Self.deploy, typing: [("Message [red]: ", "2")])
        #expect(result.output.contains("1) red\n    2) Green (#0f0)"), "\(result)")
        #expect(result.output.contains("Message is [#0f0]"), "\(result)")
    }

    @Test func anAnswerMayHaveSeveralLines() async throws {
        let workspace = try await greeting(
            """
              - { name: Message, prompt: { control: multiline } }
              - { name: Polite, value: "False" }
              - { name: Password, value: none }

            """
        )
        let result = try await workspace.sluice.onTerminal(
            Self.deploy,
            typing: [("ended by a line with '.': ", "one\ntwo\n.")]
        )
        #expect(result.output.contains("Message is [one\n"), "\(result)")
        #expect(result.exitCode == 0, "\(result)")
    }

    @Test func aRollbackUsesTheAnswersOfThatTime() async throws {
        let workspace = try await greeting()
        _ = try await deploy(workspace, "-v", "Message:first")
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
            "dev",
            "-v",
            "Message:second"
        )
        let back = try await workspace.sluice("deployment", "rollback", "-p", "greeting", "-e", "dev")
        #expect(back.exitCode == 0, "\(back)")
        #expect(back.output.contains("Message is [first]"), "\(back)")
    }
}
