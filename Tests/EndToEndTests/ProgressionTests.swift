import SluiceModel
import Testing

/// How releases go through the phases of their lifecycle.
struct ProgressionTests {
    /// A project of one script that fails where its release says so, and releases 1.0.0 and 2.0.0 of it.
    private func greeting(_ phases: String, tenanted: String = "no") async throws -> Workspace {
        let workspace = try await Workspace.sample(on: nil)
        try workspace.write("projects/environments.yaml", Self.environments + phases)
        try workspace.write(
            "projects/greeting.yaml",
            """
            project: greeting
            tenanted: \(tenanted)
            steps:
              - name: Greet
                type: run-script
                with: { syntax: bash, script: "#{Script}" }

            """
        )
        try workspace.write(
            "variables/greeting.yaml",
            """
            variables: greeting
            values:
              - { name: Script, value: "echo hello", prompt: { label: What to do } }

            """
        )
        for version in ["1.0.0", "2.0.0"] {
            let made = try await workspace.sluice("release", "create", "-p", "greeting", "-v", version)
            #expect(made.exitCode == 0, "\(made)")
        }
        return workspace
    }

    private static let environments = """
        environments: [{ name: dev }, { name: test }, { name: prod }]
        lifecycles:
          - name: default
            phases:

        """

    private static let soaking = """
              - { name: Development, environments: [dev], soak: 2h }
              - { name: Test, environments: [test], automatic: [test] }
              - { name: Production, environments: [prod] }

        """

    private static let plain = """
              - { name: Development, environments: [dev] }
              - { name: Test, environments: [test], automatic: [test] }
              - { name: Production, environments: [prod] }

        """

    private func deploy(_ workspace: Workspace, _ version: String, to environment: String, _ more: String...)
        async throws -> Sluice.Result
    {
        let arguments = ["release", "deploy", "-p", "greeting", "--version", version, "-e", environment]
        return try await workspace.sluice.start(arguments + more).end()
    }

    private func progression(_ workspace: Workspace, _ version: String, _ more: String...) async throws -> Sluice.Result
    {
        try await workspace.sluice.start(["release", "progression", "-p", "greeting", "-v", version] + more).end()
    }

    private func decide(_ workspace: Workspace, _ what: String, _ version: String, _ more: String...) async throws
        -> Sluice.Result
    {
        try await workspace.sluice.start(["release", "progression", what, "-p", "greeting", "-v", version] + more).end()
    }

    @Test func itIsDrawnAsATable() async throws {
        let workspace = try await greeting(Self.plain)
        let deployed = try await deploy(workspace, "1.0.0", to: "dev")
        #expect(deployed.exitCode == 0, "\(deployed)")
        let drawn = try await progression(workspace, "1.0.0")
        let times = /\d{4}-\d\d-\d\d \d\d:\d\d/
        #expect(
            drawn.output.replacing(times, with: "2026-11-21 11:40") == """
                Release 1.0.0 of greeting, lifecycle default

                PHASE        ENVIRONMENT  THIS RELEASE                 NEXT
                Development  dev          runs since 2026-11-21 11:40  was there; may return
                Test         test         -                            due
                Production   prod         -                            not yet

                Environment 'prod' comes after phase 'Test': this release has not succeeded in 'test' yet.

                """,
            "\(drawn)"
        )
        #expect(try await progression(workspace, "1.0.0", "-f", "basic").output == "test\n")
    }

    @Test func aReleaseWaitsForItsSoakTime() async throws {
        let workspace = try await greeting(Self.soaking)
        _ = try await deploy(workspace, "1.0.0", to: "dev")
        let early = try await deploy(workspace, "1.0.0", to: "test")
        #expect(
            early.isRefusal(
                1,
                "Release '1.0.0' may not be deployed to 'test' yet.",
                "where a release runs for 2h first: it has run",
                "and may go on from"
            ),
            "\(early)"
        )
        try workspace.replace("soak: 2h", with: "soak: 0s", in: "projects/environments.yaml")
        let late = try await deploy(workspace, "1.0.0", to: "test")
        #expect(late.exitCode == 0, "\(late)")
    }

    @Test func severalEnvironmentsAtOnceDoNotSkipASoakTime() async throws {
        let workspace = try await greeting(Self.soaking)
        let result = try await deploy(workspace, "1.0.0", to: "dev", "-e", "test")
        #expect(result.isRefusal(1, "it has run 0s in 'dev'"), "\(result)")
        #expect(try await workspace.sluice("deployment", "list", "-f", "basic").output == "")
    }

    @Test func aPreventedReleaseIsRefusedWithWhoAndWhy() async throws {
        let workspace = try await greeting(Self.plain)
        _ = try await deploy(workspace, "1.0.0", to: "dev")
        let prevented = try await decide(workspace, "prevent", "1.0.0", "--reason", "loses orders")
        #expect(
            prevented.output.hasPrefix("Release 1.0.0: Its progression was prevented by tester on "),
            "\(prevented)"
        )
        let refused = try await deploy(workspace, "1.0.0", to: "test")
        #expect(refused.isRefusal(1, "prevented by tester on", ": loses orders."), "\(refused)")
        let again = try await deploy(workspace, "1.0.0", to: "dev")
        #expect(again.exitCode == 0, "\(again)")
        let json = try await progression(workspace, "1.0.0", "-f", "json").json
        #expect(json["prevented"]?["reason"] == "loses orders")
        #expect(json["next"] == [])
        let allowed = try await decide(workspace, "allow", "1.0.0", "-r", "it was the database", "-f", "json").json
        #expect(allowed["decision"] == "Allowed")
        let deployed = try await deploy(workspace, "1.0.0", to: "test")
        #expect(deployed.exitCode == 0, "\(deployed)")
    }

    @Test func preventingNeedsAReasonAndARelease() async throws {
        let workspace = try await greeting(Self.plain)
        #expect(try await decide(workspace, "prevent", "1.0.0").exitCode == 64)
        #expect(try await decide(workspace, "prevent", "1.0.0", "-r", " ").exitCode == 64)
        let missing = try await decide(workspace, "prevent", "1.0.1", "-r", "late")
        #expect(missing.isRefusal(1, "1.0.1", "1.0.0"), "\(missing)")
    }

    @Test func whatAnEarlierReleaseReplacedIsHeldUntilSomeoneAllowsIt() async throws {
        let workspace = try await greeting(Self.plain)
        for version in ["1.0.0", "2.0.0"] { _ = try await deploy(workspace, version, to: "dev") }
        #expect(try await progression(workspace, "2.0.0").output.contains("due\n"))
        let back = try await workspace.sluice("deployment", "rollback", "-p", "greeting", "-e", "dev")
        #expect(back.exitCode == 0, "\(back)")
        let held = try await progression(workspace, "2.0.0")
        #expect(held.output.contains("may enter\n"), "\(held)")
        #expect(
            held.output.contains("It is automatic in 'test', and not due: Release '1.0.0' took its place in 'dev' on "),
            "\(held)"
        )
        #expect(try await progression(workspace, "2.0.0", "-f", "json").json["held"]?["decision"] == "Held")
        #expect(try await decide(workspace, "allow", "2.0.0").exitCode == 0)
        #expect(try await progression(workspace, "2.0.0").output.contains("due\n"))
    }

    @Test func eachTenantGoesItsOwnWay() async throws {
        let workspace = try await greeting(Self.plain, tenanted: "required")
        try workspace.write(
            "projects/tenants.yaml",
            """
            tenants:
              - { name: acme, projects: [{ project: greeting, environments: [dev, test] }] }
              - { name: initech, projects: [{ project: greeting, environments: [dev, test] }] }

            """
        )
        let dev = try await deploy(workspace, "1.0.0", to: "dev", "--tenant", "acme")
        #expect(dev.exitCode == 0, "\(dev)")
        let other = try await deploy(workspace, "1.0.0", to: "test", "--tenant", "initech")
        #expect(other.isRefusal(1, "has not succeeded in 'dev' yet"), "\(other)")
        #expect(try await progression(workspace, "1.0.0", "--tenant", "acme", "-f", "basic").output == "test\n")
        #expect(try await progression(workspace, "1.0.0", "--tenant", "initech", "-f", "basic").output == "dev\n")
        let unknown = try await progression(workspace, "1.0.0", "--tenant", "acmee")
        #expect(unknown.isRefusal(1, "There is no tenant 'acmee'", "'acme'"), "\(unknown)")
        let test = try await deploy(workspace, "1.0.0", to: "test", "--tenant", "acme")
        #expect(test.exitCode == 0, "\(test)")
    }
}
