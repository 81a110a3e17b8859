import SluiceModel
import Testing

/// Secrets: read when they are needed, shown and stored nowhere.
struct BadInputSecretTests {
    private static let secret = "correct-horse-4711"

    private func project(on cloud: Cloud, environment: String = "", step: String = "") async throws -> Workspace {
        try await cloud.addService()
        try await cloud.push("1.0.0")
        let workspace = try await Workspace.sample(on: cloud)
        try workspace.write(
            "variables/hello-color.yaml",
            try workspace.read("variables/hello-color.yaml")
                + "\n  - name: Password\n    value: !env DB_PASSWORD\n    sensitive: true\n"
        )
        if !environment.isEmpty {
            try workspace.replace("value: \"#{Message}\"", with: "value: \"\(environment)\"")
        }
        if !step.isEmpty {
            try workspace.write("projects/hello-color.yaml", try workspace.read("projects/hello-color.yaml") + step)
        }
        let made = try await workspace.sluice("release", "create", "-p", "hello-color")
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    private static let script = """

          - name: Use the secret
            type: run-script
            with:
              syntax: bash
              script: |
                echo "the password is $(get_octopusvariable Password)."
                echo "inline #{Password}" >&2
                set_octopusvariable Copy "$(get_octopusvariable Password)"

        """

    @Test func aSecretThatIsNotSetIsNamedWithStepAndField() async throws {
        try await Cloud.running { cloud in
            let workspace = try await project(on: cloud, step: Self.script)
            let result = try await workspace.deploy("latest").end()
            #expect(result.isRefusal(1, "environment variable 'DB_PASSWORD', which is not set"), "\(result)")
            #expect(result.errors.contains("step 'Use the secret'"), "\(result)")
            #expect(try await cloud.writes() == [])
        }
    }

    @Test func aSecretInAPlainEnvironmentIsRefused() async throws {
        try await Cloud.running { cloud in
            let workspace = try await project(on: cloud, environment: "#{Password}")
            let sluice = workspace.sluice.with(["DB_PASSWORD": Self.secret])
            let result = try await sluice("release", "deploy", "-p", "hello-color", "--version", "latest", "-e", "dev")
            #expect(
                result.isRefusal(1, "containerDefinitions[0].environment[1].value holds a secret", "allowPlainSecrets"),
                "\(result)"
            )
            #expect(!result.text.contains(Self.secret))
        }
    }

    @Test func aSecretAppearsNowhere() async throws {
        try await Cloud.running { cloud in
            let workspace = try await project(on: cloud, step: Self.script)
            let sluice = workspace.sluice.with(["DB_PASSWORD": Self.secret])
            let target = ["-p", "hello-color", "--version", "latest", "-e", "dev"]
            var printed = ""
            for arguments in [
                ["release", "deploy", "--dry-run"] + target, ["release", "deploy", "--dry-run", "-f", "json"] + target,
                ["release", "deploy"] + target, ["deployment", "view", "Deployments-1", "-f", "json"],
                ["deployment", "log", "Deployments-1"], ["deployment", "log", "Deployments-1", "-f", "json"],
                ["release", "view", "-p", "hello-color", "--version", "latest", "-f", "json"],
                ["variables", "list", "-p", "hello-color"],
                ["variables", "explain", "Password", "-p", "hello-color", "-e", "dev"],
            ] {
                let result = try await sluice.start(arguments).end()
                #expect(result.exitCode == 0, "\(arguments): \(result)")
                printed += result.text
            }
            #expect(!printed.contains(Self.secret))
            #expect(printed.contains("the password is ••••"), "\(printed)")
            let search = try await workspace.sluice.shell("! grep -ra \(Self.secret) .")
            #expect(search.exitCode == 0, "\(search)")
        }
    }
}
