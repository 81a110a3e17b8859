import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Scripts that were interrupted: nobody can look up what they did.
struct DurabilityScriptTests {
    /// A project of two scripts. The second waits on its first run until it is killed.
    private func interrupted(on cloud: Cloud, first: String = "echo prepared") async throws -> Workspace {
        let workspace = try await Workspace.sample(on: cloud)
        try workspace.write(
            "projects/scripts.yaml",
            """
            project: scripts
            steps:
              - name: Prepare
                type: run-script
                with:
                  syntax: bash
                  script: |
                    \(first)
              - name: Migrate
                type: run-script
                with:
                  syntax: bash
                  script: |
                    echo "Token: $(get_octopusvariable 'Octopus.Action[Prepare].Output.Token')"
                    if [ -e "$HOME/ran" ]; then echo "ran again"; exit 0; fi
                    touch "$HOME/ran"
                    echo "waiting"
                    sleep 20

            """
        )
        let made = try await workspace.sluice("release", "create", "-p", "scripts", "-v", "1.0.0")
        #expect(made.exitCode == 0, "\(made)")
        let deployment = try await workspace.sluice.start(
            "release",
            "deploy",
            "-p",
            "scripts",
            "--version",
            "1.0.0",
            "-e",
            "dev"
        )
        try await deployment.prints("waiting")
        deployment.send(SIGKILL)
        _ = try await deployment.end()
        return workspace
    }

    @Test func resumingStopsAndAsks() async throws {
        try await Cloud.running { cloud in
            let workspace = try await interrupted(on: cloud)
            let resumed = try await workspace.sluice("deployment", "resume")
            #expect(resumed.exitCode == 1)
            #expect(resumed.errors.contains("'Migrate'"), "\(resumed)")
            #expect(resumed.errors.contains("--retry") && resumed.errors.contains("--ignore"), "\(resumed)")
            #expect(try await workspace.sluice("deployment", "view", "Deployments-1").output.contains("State: Open"))
        }
    }

    @Test func itRunsAgainWhereThatIsChosen() async throws {
        try await Cloud.running { cloud in
            let workspace = try await interrupted(on: cloud)
            let resumed = try await workspace.sluice("deployment", "resume", "--retry")
            #expect(resumed.exitCode == 0, "\(resumed)")
            #expect(resumed.output.contains("ran again"), "\(resumed)")
            #expect(!resumed.output.contains("prepared"), "\(resumed)")
        }
    }

    @Test func itCountsAsDoneWhereThatIsChosen() async throws {
        try await Cloud.running { cloud in
            let workspace = try await interrupted(on: cloud)
            let resumed = try await workspace.sluice("deployment", "resume", "--ignore")
            #expect(resumed.exitCode == 0, "\(resumed)")
            #expect(!resumed.output.contains("ran again"), "\(resumed)")
        }
    }

    @Test func aSensitiveOutputThatWasLostIsNamed() async throws {
        try await Cloud.running { cloud in
            let workspace = try await interrupted(
                on: cloud,
                first: "set_octopusvariable Token quite-secret-$((4700 + 11)) -sensitive"
            )
            let resumed = try await workspace.sluice("deployment", "resume", "--retry")
            #expect(resumed.exitCode == 1, "\(resumed)")
            #expect(resumed.errors.contains("'Token'") && resumed.errors.contains("'Prepare'"), "\(resumed)")
            let log = try await workspace.sluice("deployment", "log", "Deployments-1", "-f", "json")
            #expect(!log.text.contains("quite-secret-4711"))
            #expect(try await workspace.sluice.shell("! grep -ra quite-secret-4711 .sluice").exitCode == 0)
        }
    }
}
