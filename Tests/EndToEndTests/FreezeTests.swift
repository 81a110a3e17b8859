import SluiceModel
import Testing

/// Deployments while a freeze holds.
struct FreezeTests {
    /// Release 1.0.0 of a project of one script, and a freeze that holds in prod until the year 2999.
    private func greeting() async throws -> Workspace {
        let workspace = try await Workspace.sample(on: nil)
        try workspace.write(
            "projects/greeting.yaml",
            """
            project: greeting
            steps:
              - name: Greet
                type: run-script
                with: { syntax: bash, script: "echo hello" }

            """
        )
        try workspace.write(
            "projects/freezes.yaml",
            """
            freezes:
              - { name: Long, start: 2020-01-01, end: 2999-01-01, timeZone: Europe/Berlin, environments: [prod] }
              - { name: Over, start: 2020-01-01, end: 2020-02-01 }

            """
        )
        let made = try await workspace.sluice(
            "release",
            "create",
            "-p",
            "greeting",
            "-v",
            "1.0.0",
            "--deploy-to",
            "dev"
        )
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    private func promote(_ workspace: Workspace, _ more: String...) async throws -> Sluice.Result {
        try await workspace.sluice.start(
            ["release", "promote", "-p", "greeting", "--from", "dev", "--to", "prod"] + more
        )
        .end()
    }

    private func deploy(_ workspace: Workspace, _ more: [String]) async throws -> Sluice.Result {
        try await workspace.sluice.start(
            ["release", "deploy", "-p", "greeting", "--version", "1.0.0", "-e", "prod"] + more
        )
        .end()
    }

    @Test(arguments: [[], ["--dry-run"]])
    func aDeploymentIsRefusedWithTheFreezeAndItsEnd(_ options: [String]) async throws {
        let workspace = try await greeting()
        let result = try await deploy(workspace, options)
        #expect(
            result.isRefusal(
                1,
                "Deployments of 'greeting' to 'prod' are frozen: 'Long' until 2999-01-01 00:00 (Europe/Berlin)",
                "projects/freezes.yaml:2:13",
                "--deployment-freeze-name 'Long' --deployment-freeze-override-reason REASON"
            ),
            "\(result)"
        )
        #expect(try await workspace.sluice("deployment", "list", "-f", "basic").output == "Deployments-1\n")
    }

    @Test func whoOverridesItSaysWhyAndThatIsKept() async throws {
        let workspace = try await greeting()
        let reason = ["--deployment-freeze-override-reason", "mends the checkout"]
        let result = try await promote(workspace, "--deployment-freeze-name", "Long", reason[0], reason[1])
        #expect(result.exitCode == 0, "\(result)")
        let view = try await workspace.sluice("deployment", "view", "Deployments-2")
        #expect(view.output.contains("In spite of 'Long': mends the checkout\n"), "\(view)")
        let list = try await workspace.sluice("deployment", "list", "-f", "json").json.array
        #expect(list?.map { $0["FreezeOverride"] } == [["freezes": ["Long"], "reason": "mends the checkout"], .null])
    }

    @Test func anOverrideThatIsNotNeededIsNotKept() async throws {
        let workspace = try await greeting()
        let result = try await workspace.sluice(
            "release",
            "deploy",
            "-p",
            "greeting",
            "--version",
            "1.0.0",
            "-e",
            "dev",
            "--deployment-freeze-name",
            "Over",
            "--deployment-freeze-override-reason",
            "to be sure"
        )
        #expect(result.exitCode == 0, "\(result)")
        let view = try await workspace.sluice("deployment", "view", "Deployments-2", "-f", "json").json
        #expect(view["FreezeOverride"] == .null)
    }

    @Test func anOverrideNamesAFreezeThatExistsAndAReason() async throws {
        let workspace = try await greeting()
        #expect(try await promote(workspace, "--deployment-freeze-name", "Long").exitCode == 64)
        #expect(try await promote(workspace, "--deployment-freeze-override-reason", "late").exitCode == 64)
        let reason = ["--deployment-freeze-override-reason", "late"]
        let unknown = try await deploy(workspace, ["--deployment-freeze-name", "Lnog"] + reason)
        #expect(unknown.isRefusal(1, "There is no freeze 'Lnog'", "Did you mean 'Long'?"), "\(unknown)")
        let other = try await deploy(workspace, ["--deployment-freeze-name", "Over"] + reason)
        #expect(other.isRefusal(1, "are frozen: 'Long'"), "\(other)")
    }

    @Test func oneOfATenantKeepsBackNobodyElse() async throws {
        let workspace = try await greeting()
        try workspace.replace(
            "project: greeting",
            with: "project: greeting\ntenanted: allowed",
            in: "projects/greeting.yaml"
        )
        try workspace.write(
            "projects/tenants.yaml",
            """
            tenants:
              - { name: acme, projects: [{ project: greeting, environments: [prod] }] }
              - { name: initech, projects: [{ project: greeting, environments: [prod] }] }

            """
        )
        try workspace.replace("environments: [prod] }", with: "tenants: [acme] }", in: "projects/freezes.yaml")
        let acme = try await deploy(workspace, ["--tenant", "acme"])
        #expect(acme.isRefusal(1, "Deployments of 'greeting' to 'prod' for 'acme' are frozen: 'Long'"), "\(acme)")
        let initech = try await deploy(workspace, ["--tenant", "initech"])
        #expect(initech.exitCode == 0, "\(initech)")
        let nobody = try await deploy(workspace, [])
        #expect(nobody.exitCode == 0, "\(nobody)")
    }

    @Test func aRollbackIsKeptBackToo() async throws {
        let workspace = try await greeting()
        try workspace.replace("environments: [prod] }", with: "projects: [greeting] }", in: "projects/freezes.yaml")
        let reason = ["--deployment-freeze-name", "Long", "--deployment-freeze-override-reason", "late"]
        let made = try await workspace.sluice("release", "create", "-p", "greeting", "-v", "2.0.0")
        #expect(made.exitCode == 0, "\(made)")
        let arguments = ["release", "deploy", "-p", "greeting", "--version", "2.0.0", "-e", "dev"] + reason
        #expect(try await workspace.sluice.start(arguments).end().exitCode == 0)
        let rollback = ["deployment", "rollback", "-p", "greeting", "-e", "dev"]
        let refused = try await workspace.sluice.start(rollback).end()
        #expect(refused.exitCode == 1 && refused.errors.contains("are frozen: 'Long'"), "\(refused)")
        #expect(try await workspace.sluice.start(rollback + reason).end().exitCode == 0)
    }

    @Test func theProgressionShowsIt() async throws {
        let workspace = try await greeting()
        let drawn = try await workspace.sluice("release", "progression", "-p", "greeting")
        #expect(drawn.output.contains("frozen\n"), "\(drawn)")
        #expect(
            drawn.output.contains("'prod' is frozen: 'Long' until 2999-01-01 00:00 (Europe/Berlin).\n"),
            "\(drawn)"
        )
    }

    @Test func aFreezeThatCannotBeReadStopsEveryDeployment() async throws {
        let workspace = try await greeting()
        try workspace.replace("Europe/Berlin", with: "Europe/Berlln", in: "projects/freezes.yaml")
        let result = try await promote(workspace)
        #expect(result.isRefusal(3, "There is no time zone 'Europe/Berlln'"), "\(result)")
    }
}
