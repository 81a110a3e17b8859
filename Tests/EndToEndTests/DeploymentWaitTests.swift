import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct DeploymentWaitTests {
    @Test func idsComeFromStandardInputToo() async throws {
        let workspace = try await Workspace.jobs()
        let result = try await workspace.sluice.shell(
            """
            sluice release deploy -p job --version 1.0.0 -e dev -e prod -f basic --no-wait 2>/dev/null \
            | sluice deployment wait -f json
            """
        )
        #expect(result.exitCode == 0, "\(result)")
        let waited = try #require(try result.json.array)
        #expect(waited.map { $0["Id"] } == ["ServerTasks-1", "ServerTasks-2"])
        #expect(waited.map { $0["FinishedSuccessfully"] } == [true, true])
        #expect(waited[1]["Description"] == "Deploy job 1.0.0 to prod")
    }

    @Test func theLatestOfAPlaceCanBeNamed() async throws {
        let workspace = try await Workspace.jobs()
        _ = try await workspace.leaveJob("-e", "dev")
        let result = try await workspace.sluice("deployment", "wait", "-p", "job", "-e", "dev", "-f", "basic")
        #expect(result.exitCode == 0 && result.output == "ServerTasks-1\n", "\(result)")
    }

    @Test func itExitsAsTheFirstThatDidNotSucceed() async throws {
        let workspace = try await Workspace.jobs(script: "exit 3")
        _ = try await workspace.leaveJob("-e", "dev")
        let result = try await workspace.sluice("deployment", "wait", "ServerTasks-1", "Deployments-1", "1")
        #expect(result.exitCode == 4, "\(result)")
        #expect(result.errors == "error: Not all deployments succeeded: Deployments-1 (Failed).\n")
        #expect(result.output.split(separator: "\n").count == 2, "\(result)")
    }

    @Test func whenTheTimeIsOverItSaysWhatHasNotEndedAndWhy() async throws {
        let workspace = try await Workspace.jobs()
        try await workspace.leaveToNobody()
        let result = try await workspace.sluice("deployment", "wait", "1", "--timeout", "1", "--poll-interval", "1")
        #expect(result.exitCode == 1, "\(result)")
        #expect(result.errors.contains("No worker lives on this store, so nobody begins Deployments-1"), "\(result)")
        #expect(result.errors.contains("Not all deployments ended within 1s: Deployments-1. They go on."), "\(result)")
        let resumed = try await workspace.sluice("deployment", "resume")
        #expect(resumed.exitCode == 0, "\(resumed)")
    }

    @Test func itCancelsWhatHasNotEndedIfAsked() async throws {
        let workspace = try await Workspace.jobs()
        try await workspace.leaveToNobody()
        let options = ["--timeout", "1", "--cancel-on-timeout"]
        let result = try await workspace.sluice.start(["deployment", "wait", "1"] + options).end()
        #expect(result.exitCode == 1 && result.errors.contains("asked to cancel"), "\(result)")
        let view = try await workspace.sluice("deployment", "view", "1")
        #expect(view.output.contains("State: Cancelled. Cancelled by tester before it had begun."), "\(view)")
    }

    @Test(
        arguments: [
            ("sluice deployment wait </dev/null", 64, "Name the deployments to wait for"),
            ("sluice deployment wait Releases-1", 64, "'Releases-1' is no deployment's id"),
            ("sluice deployment wait 1 -p job -e dev", 64, "Name the deployment once"),
            ("sluice deployment wait 1 2 --progress", 64, "'--progress' follows one deployment"),
            ("sluice deployment wait 1 --timeout 0", 64, "from 1 to those of a year"),
            ("sluice deployment wait 1", 1, "There is no Deployments-1"),
        ]
    )
    func whatCannotBeWaitedForIsRefused(_ command: String, _ code: Int32, _ words: String) async throws {
        let workspace = try await Workspace.sample(on: nil)
        let result = try await workspace.sluice.shell(command)
        #expect(result.exitCode == code && result.errors.contains(words), "\(result)")
    }
}

extension Workspace {
    /// Leaves a deployment to a worker that is killed before it takes it.
    func leaveToNobody() async throws {
        let worker = try await worker()
        worker.send(SIGSTOP)
        let left = try await leaveJob("-e", "dev")
        worker.send(SIGKILL)
        _ = try await worker.end()
        guard left.exitCode == 0 else { throw LoopbackClient.Failure(description: "\(left)") }
    }
}
