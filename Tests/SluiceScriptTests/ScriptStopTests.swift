import Glibc
import SluiceModel
import SluiceScript
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ScriptStopTests {
    /// Prints the ids of itself and a child; both ignore SIGTERM.
    private let stubborn = """
        trap '' TERM
        sleep 1000 &
        echo $$
        echo $!
        while :; do wait; done
        """

    @Test func aScriptWhoseTimeIsUpIsKilledWithItsChildren() async throws {
        let clock = ManualClock()
        let run = try await ScriptRun.run(stubborn, timeout: .seconds(60), host: ScriptHost(clock: clock)) { _ in
            // The timeout, then the grace: both begin when there is something to end.
            clock.endSleep()
        }
        #expect(run.result.exit == .timedOut)
        let ids = run.lines().compactMap { pid_t($0) }
        #expect(ids.count == 2)
        for id in ids { await ProcessTable.untilDead(id) }
    }

    @Test func aCancelledScriptIsKilledWithItsChildren() async throws {
        let clock = ManualClock()
        let lines = AsyncStream.makeStream(of: String.self)
        let task = Task { [stubborn] in
            try await ScriptRun.run(stubborn, host: ScriptHost(clock: clock)) { event in
                if case .line(_, let text) = event { lines.continuation.yield(text) }
            }
        }
        var ids: [pid_t] = []
        for await line in lines.stream.prefix(2) { ids += [pid_t(line)].compactMap { $0 } }
        task.cancel()
        clock.endSleep()
        #expect(try await task.value.result.exit == .cancelled)
        #expect(ids.count == 2)
        for id in ids { await ProcessTable.untilDead(id) }
    }

    @Test func aStoppedScriptMayCleanUp() async throws {
        let clock = ManualClock()
        let run = try await ScriptRun.run(
            "trap 'echo cleaning; exit 0' TERM; echo ready; while :; do sleep 0.01; done",
            timeout: .seconds(60),
            host: ScriptHost(clock: clock)
        ) { event in
            if event == .line(level: .info, text: "ready") { clock.endSleep() }
        }
        #expect(run.result.exit == .timedOut)
        #expect(run.lines(at: .info) == ["ready", "cleaning"])
    }

    @Test func theForegroundCommandOfAStoppedScriptMayCleanUp() async throws {
        let clock = ManualClock()
        let run = try await ScriptRun.run(
            "bash -c \"trap 'echo cleaning; exit 0' TERM; echo ready; while :; do sleep 0.01; done\"; echo never",
            timeout: .seconds(60),
            host: ScriptHost(clock: clock)
        ) { event in
            if event == .line(level: .info, text: "ready") { clock.endSleep() }
        }
        #expect(run.result.exit == .timedOut)
        #expect(run.lines(at: .info) == ["ready", "cleaning"])
    }

    @Test func aTaskThatIsCancelledAlreadyStartsNothing() async throws {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await ScriptRun.run("echo started")
        }
        let run = try await task.value
        #expect(run.result.exit == .cancelled)
        #expect(run.events.isEmpty)
    }

    @Test func aTimeoutThatIsNotReachedChangesNothing() async throws {
        let run = try await ScriptRun.run("echo done", timeout: .seconds(600))
        #expect(run.result.exit == .code(0))
        #expect(run.lines() == ["done"])
    }
}
