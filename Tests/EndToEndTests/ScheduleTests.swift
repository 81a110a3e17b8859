import FoundationEssentials
import SluiceModel
import Subprocess
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// `--deploy-at` and `--deploy-at-expiry`.
struct ScheduleTests {
    /// RFC 3339, so many minutes from now.
    private func time(inMinutes minutes: Double) -> String {
        Date(timeIntervalSinceNow: minutes * 60).formatted(.iso8601)
    }

    private func schedule(
        _ workspace: Workspace,
        inMinutes minutes: Double = 1_440,
        _ more: String...
    ) async throws -> Sluice.Result {
        let command = ["release", "deploy", "-p", "job", "--version", "1.0.0", "-e", "dev"]
        return try await workspace.sluice.start(command + ["--deploy-at", time(inMinutes: minutes)] + more).end()
    }

    @Test func withoutAWorkerItIsRecordedForLater() async throws {
        let workspace = try await Workspace.jobs()
        let result = try await schedule(workspace)
        #expect(result.exitCode == 8, "\(result)")
        #expect(result.output.hasPrefix("Deployments-1: job 1.0.0 to dev. Scheduled for "), "\(result)")
        #expect(result.errors.contains("No worker lives on this store"), "\(result)")
        let list = try await workspace.sluice("deployment", "list")
        #expect(list.output.contains("Scheduled for "), "\(list)")
        let view = try await workspace.sluice("deployment", "view", "1", "-f", "json").json
        #expect(view["State"] == "Queued" && view["StartedAt"] == .null && view["QueueTime"]?.string != nil)
        let resumed = try await workspace.sluice("deployment", "resume")
        #expect(resumed.isRefusal(8, "is scheduled for", "sluice deployment resume Deployments-1"), "\(resumed)")
        let drained = try await workspace.sluice("worker", "--drain")
        #expect(drained.exitCode == 0 && !drained.output.contains("Deployments-1"), "\(drained)")
    }

    @Test func withAWorkerTheCommandIsDone() async throws {
        let workspace = try await Workspace.jobs()
        let worker = try await workspace.worker()
        let result = try await schedule(workspace, inMinutes: 1_440, "-f", "basic")
        #expect(result.exitCode == 0 && result.output == "ServerTasks-1\n", "\(result)")
        worker.send(SIGTERM)
        _ = try await worker.end()
    }

    @Test func itIsCalledOffWithoutAWorker() async throws {
        let workspace = try await Workspace.jobs()
        _ = try await schedule(workspace)
        let result = try await workspace.sluice("deployment", "cancel", "1")
        #expect(
            result.exitCode == 130 && result.output.contains("Cancelled by tester before it had begun."),
            "\(result)"
        )
        let waited = try await workspace.sluice("deployment", "wait", "1")
        #expect(waited.exitCode == 130, "\(waited)")
    }

    @Test func aPastTimeIsNow() async throws {
        let workspace = try await Workspace.jobs()
        let result = try await schedule(workspace, inMinutes: 0.5)
        #expect(result.exitCode == 0 && result.output.contains("Deployment: Succeeded"), "\(result)")
    }

    @Test func whatIsDueBeginsAndWhatHasExpiredEnds() async throws {
        let workspace = try await Workspace.jobs()
        _ = try await schedule(workspace, inMinutes: 100)
        _ = try await schedule(workspace, inMinutes: 100, "--deploy-at-expiry", time(inMinutes: 110))
        try await workspace.pass(minutes: 105)
        let drained = try await workspace.sluice("worker", "--drain")
        #expect(drained.exitCode == 0, "\(drained)")
        #expect(try workspace.ran == ["Deployments-1", "Deployments-2"])
        _ = try await schedule(workspace, inMinutes: 100, "--deploy-at-expiry", time(inMinutes: 110))
        try await workspace.pass(minutes: 111)
        let late = try await workspace.sluice("worker", "--drain")
        #expect(late.exitCode == 7 && late.output.contains("TimedOut. It expired: it had not begun by"), "\(late)")
        let waited = try await workspace.sluice("deployment", "wait", "3")
        #expect(waited.exitCode == 7, "\(waited)")
        #expect(try await workspace.sluice("deployment", "list").output.contains("TimedOut"))
        #expect(try workspace.ran.count == 2)
    }

    @Test(
        arguments: [
            (["--deploy-at", "2026-12-24T18:00:00"], "has no time zone"),
            (["--when", "tomorrow"], "is no moment"),
            (["--deploy-at", "2999-01-01T00:00:00Z"], "thirty days ahead"),
            (["--deploy-at-expiry", "2999-01-01T00:00:00Z"], "belongs to '--deploy-at' or '--no-wait'"),
            (["--deploy-at-expiry", "2001-01-01T00:00:00Z", "--no-wait"], "would never begin"),
            (["--deploy-at", "2026-12-24T18:00:00Z", "--dry-run"], "shows what would be done now"),
        ]
    )
    func aTimeThatMakesNoSenseIsRefused(_ options: [String], _ words: String) async throws {
        let workspace = try await Workspace.jobs()
        let command = ["release", "deploy", "-p", "job", "--version", "1.0.0", "-e", "dev"]
        let result = try await workspace.sluice.start(command + options).end()
        #expect(result.exitCode == 64 && result.errors.contains(words), "\(result)")
        let list = try await workspace.sluice("deployment", "list", "-f", "basic")
        #expect(list.output.isEmpty)
    }
}

extension Workspace {
    /// Lets time pass for every deployment that waits: its times are moved into the past.
    fileprivate func pass(minutes: Int) async throws {
        let script = """
            import sqlite3, sys
            store = sqlite3.connect(sys.argv[1], isolation_level=None)
            rule = store.execute("SELECT sql FROM sqlite_schema WHERE name = 'a_schedule_never_changes'").fetchone()[0]
            by = int(sys.argv[2]) * 60000
            store.execute("DROP TRIGGER a_schedule_never_changes")
            store.execute("UPDATE deployments SET not_before = not_before - ?, expires_at = expires_at - ?"
                " WHERE outcome IS NULL AND turn IS NULL", (by, by))
            store.execute(rule)
            """
        let python = Repository.python
        let result = try await Subprocess.run(
            python.contains("/") ? .path(FilePath(python)) : .name(python),
            arguments: Arguments(["-c", script, "\(path)/.sluice/sluice.db", "\(minutes)"]),
            output: .discarded,
            error: .string(limit: 10_000)
        )
        guard result.terminationStatus.isSuccess else {
            throw LoopbackClient.Failure(description: "\(result.standardError)")
        }
    }
}
