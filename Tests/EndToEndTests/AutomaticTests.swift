import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What goes by itself, and what waits for a person, with real workers.
struct AutomaticTests {
    private static let lifecycle = """
        environments: [{ name: dev }, { name: prod }]
        lifecycles:
          - name: default
            phases:
              - { name: Development, environments: [dev] }
              - { name: Production, environments: [prod], automatic: [prod] }

        """

    private func jobs() async throws -> Workspace {
        let workspace = try await Workspace.jobs()
        try workspace.write("projects/environments.yaml", Self.lifecycle)
        return workspace
    }

    @Test func twoWorkersCarryAReleaseOnOnce() async throws {
        let workspace = try await jobs()
        let workers = [try await workspace.worker(), try await workspace.worker()]
        let dev = try await workspace.sluice("release", "deploy", "-p", "job", "--version", "1.0.0", "-e", "dev")
        #expect(dev.exitCode == 0, "\(dev)")
        try await Eventually.find("the release goes to prod") {
            try await workspace.sluice("status", "-f", "basic").output.contains("job prod 1.0.0") ? true : nil
        }
        for worker in workers { worker.send(SIGTERM) }
        var told = ""
        for worker in workers { told += try await worker.end().output }
        #expect(told.split(separator: "job 1.0.0 to prod goes by itself.").count == 2, "\(told)")
        #expect(try workspace.ran == ["Deployments-1", "Deployments-2"])
        let view = try await workspace.sluice("deployment", "view", "2", "-f", "json").json
        #expect(view["Automatic"] == true)
    }

    @Test func whyOneDoesNotGoIsTold() async throws {
        let workspace = try await jobs()
        _ = try await workspace.sluice("release", "deploy", "-p", "job", "--version", "1.0.0", "-e", "dev")
        _ = try await workspace.sluice("release", "progression", "prevent", "-p", "job", "-v", "1.0.0", "-r", "late")
        let drained = try await workspace.sluice("worker", "--drain")
        #expect(drained.exitCode == 0, "\(drained)")
        #expect(drained.output.contains("job 1.0.0 to prod does not go by itself. "), "\(drained)")
        #expect(drained.output.contains("late"), "\(drained)")
        let told = try await workspace.sluice("worker", "--drain", "-f", "json")
        #expect(
            told.output.contains(#""event":"held","Project":"job","Version":"1.0.0","Environment":"prod""#),
            "\(told)"
        )
    }

    @Test func withoutAWorkerNobodyWaitsForAPersonEither() async throws {
        let workspace = try await asking()
        let asked = try await workspace.sluice.start(Self.ask).end()
        #expect(asked.exitCode == 8, "\(asked)")
        #expect(asked.text.contains("Waiting for a decision") && asked.text.contains("deployment resume"), "\(asked)")
        let approved = try await workspace.sluice("deployment", "approve", "1")
        #expect(approved.exitCode == 0, "\(approved)")
        let resumed = try await workspace.sluice("deployment", "resume", "1")
        #expect(resumed.exitCode == 0 && resumed.output.contains("Approved by tester"), "\(resumed)")
    }

    private static let ask = ["release", "deploy", "-p", "asking", "--version", "1.0.0", "-e", "dev", "--no-wait"]

    /// With a project, besides 'job', of one step at which a person decides.
    private func asking() async throws -> Workspace {
        let workspace = try await Workspace.jobs()
        try workspace.write(
            "projects/asking.yaml",
            """
            project: asking
            steps:
              - name: Look
                type: manual-intervention
                with: { instructions: Look at it. }

            """
        )
        let made = try await workspace.sluice("release", "create", "-p", "asking", "-v", "1.0.0")
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    @Test func aDeploymentThatWaitsForAPersonTakesNobodysPlace() async throws {
        let workspace = try await asking()
        let first = try await workspace.worker("--task-cap", "1")
        _ = try await workspace.sluice.start(Self.ask).end()
        try await first.prints("Waiting for a decision")
        _ = try await workspace.leaveJob("-e", "dev")
        try await first.prints("Deployments-2  Deployment: Succeeded")
        first.send(SIGTERM)
        let ended = try await first.end()
        #expect(ended.exitCode == 0 && ended.output.contains("Deployments-1  Left off."), "\(ended)")
        let drained = try await workspace.sluice("worker", "--drain")
        #expect(drained.exitCode == 8, "\(drained)")
        let approved = try await workspace.sluice("deployment", "approve", "1")
        #expect(approved.exitCode == 0, "\(approved)")
        let second = try await workspace.sluice("worker", "--drain")
        #expect(second.exitCode == 0 && second.output.contains("Approved by tester"), "\(second)")
    }
}
