import SluiceModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Worker processes, and deployments that are left to them.
struct WorkerTests {
    @Test func aWorkerCarriesOutWhatIsLeftToItAndOthersWatch() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let worker = try await workspace.worker()
            try await cloud.setTick(0)
            let left = try await workspace.leave("1.0.0", "-f", "basic")
            #expect(left.exitCode == 0 && left.output == "ServerTasks-1\n", "\(left)")
            let log = try await workspace.sluice.start("deployment", "log", "Deployments-1", "--follow")
            let wait = try await workspace.sluice.start(
                ["deployment", "wait", "ServerTasks-1", "--poll-interval", "1", "--progress"]
            )
            try await log.prints("following deployment")
            try await cloud.setTick(0.02)
            let logged = try await log.end()
            #expect(logged.exitCode == 0 && logged.output.contains("Deployment: Succeeded"), "\(logged)")
            let waited = try await wait.end()
            #expect(waited.exitCode == 0, "\(waited)")
            #expect(waited.output.contains("Proved") && waited.output.contains("Deploy hello-color 1.0.0 to dev"))
            worker.send(SIGTERM)
            let ended = try await worker.end()
            #expect(ended.exitCode == 0 && ended.output.contains("The worker has ended."), "\(ended)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    @Test func withoutAWorkerItRunsHere() async throws {
        let workspace = try await Workspace.jobs()
        let result = try await workspace.leaveJob("-e", "dev")
        #expect(result.exitCode == 0 && result.output.contains("Deployment: Succeeded"), "\(result)")
        #expect(try workspace.ran == ["Deployments-1"])
    }

    @Test func twoWorkersRunEachOfManyDeploymentsOnce() async throws {
        let workspace = try await Workspace.jobs()
        let workers = [try await workspace.worker("--task-cap", "3"), try await workspace.worker("--task-cap", "3")]
        var tasks: [String] = []
        for number in 0..<24 {
            let tenant = "t\(number % 6)"
            let left = try await workspace.leaveJob("-e", "dev", "--tenant", tenant, "-f", "basic")
            #expect(left.exitCode == 0, "\(left)")
            tasks.append(String(left.output.dropLast()))
        }
        #expect(tasks == (1...24).map { "ServerTasks-\($0)" })
        let waited = try await workspace.sluice.start(["deployment", "wait", "--poll-interval", "1"] + tasks).end()
        #expect(waited.exitCode == 0, "\(waited)")
        #expect(try workspace.ran.sorted() == (1...24).map { "Deployments-\($0)" }.sorted())
        for worker in workers { worker.send(SIGINT) }
        var told = ""
        for worker in workers { told += try await worker.end().output }
        for number in 1...24 { #expect(told.split(separator: "(Deployments-\(number))\n").count == 2, "\(told)") }
    }

    @Test func whatAKilledWorkerLeftOffAnotherOneGoesOnWith() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.setTick(0)
            let first = try await workspace.worker()
            _ = try await workspace.leave("1.0.0")
            try await first.prints("following deployment")
            first.send(SIGKILL)
            _ = try await first.end()
            let second = try await workspace.worker()
            try await second.prints("Deployments-1 is resumed by tester.")
            try await cloud.setTick(0.02)
            let waited = try await workspace.sluice("deployment", "wait", "Deployments-1", "--poll-interval", "1")
            #expect(waited.exitCode == 0, "\(waited)")
            second.send(SIGTERM)
            _ = try await second.end()
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
        }
    }

    /// Wherever it dies, the deployment either still waits or is gone on with; it begins once.
    @Test(arguments: [#"{"started"%"#, #"{"stepStarted"%"#, #"{"stepEnded"%"#, #"{"ended"%"#])
    func aWorkerKilledAtAnyEntryLosesNothing(_ entry: String) async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let first = try await workspace.worker()
            let hold = JournalHold(in: workspace)
            try await hold.arm(before: entry)
            _ = try await workspace.leave("1.0.0")
            try await hold.reached()
            first.send(SIGKILL)
            _ = try await first.end()
            try await hold.lift()
            let drained = try await workspace.sluice("worker", "--drain")
            #expect(drained.exitCode == 0, "\(drained)")
            #expect(try await cloud.writes() == ["RegisterTaskDefinition", "UpdateService"])
            let log = try await workspace.sluice("deployment", "log", "Deployments-1", "-f", "json")
            #expect(log.output.split(separator: #""event":"started""#).count == 2, "\(log)")
            #expect(try await workspace.sluice("status", "-f", "basic").output == "hello-color dev 1.0.0\n")
        }
    }

    @Test func oneThatIsStoppedLeavesWhatItsGraceDoesNotCoverToTheNext() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.setTick(0)
            let worker = try await workspace.worker("--grace", "0")
            _ = try await workspace.leave("1.0.0")
            try await worker.prints("following deployment")
            worker.send(SIGTERM)
            let ended = try await worker.end()
            #expect(ended.exitCode == 0, "\(ended)")
            #expect(ended.output.contains("a worker goes on with it"), "\(ended)")
            try await cloud.setTick(0.02)
            let drained = try await workspace.sluice("worker", "--drain", "-f", "basic")
            #expect(drained.exitCode == 0 && drained.output == "ServerTasks-1\n", "\(drained)")
        }
    }

    @Test func withinItsGraceADeploymentEnds() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            try await cloud.setTick(0)
            let worker = try await workspace.worker()
            _ = try await workspace.leave("1.0.0")
            try await worker.prints("following deployment")
            worker.send(SIGTERM)
            try await worker.prints("takes nothing new; 1 under way")
            try await cloud.setTick(0.02)
            let ended = try await worker.end()
            #expect(ended.exitCode == 0 && ended.output.contains("Deployment: Succeeded"), "\(ended)")
        }
    }

    @Test func whyOneDoesNotBeginIsTold() async throws {
        try await Cloud.running { cloud in
            let workspace = try await Workspace.released("1.0.0", on: cloud)
            let worker = try await workspace.worker()
            let busy = try await workspace.deployInStoppedTime("1.0.0", on: cloud)
            _ = try await workspace.leave("1.0.0")
            try await worker.prints("Deployments-2  Not begun. Deployments-1 (hello-color 1.0.0 to dev) is under way")
            try await cloud.setTick(0.02)
            #expect(try await busy.end().exitCode == 0)
            let waited = try await workspace.sluice("deployment", "wait", "2", "--poll-interval", "1")
            #expect(waited.exitCode == 0 && waited.output.contains("NoChange"), "\(waited)")
            worker.send(SIGTERM)
            _ = try await worker.end()
        }
    }

    @Test func brokenFilesKeepADeploymentInTheQueue() async throws {
        let workspace = try await Workspace.jobs()
        let worker = try await workspace.worker("--task-cap", "1")
        worker.send(SIGSTOP)
        let left = try await workspace.leaveJob("-e", "dev")
        #expect(left.exitCode == 0 && left.output == "Deployments-1: job 1.0.0 to dev. Queued\n", "\(left)")
        let good = try workspace.read("projects/job.yaml")
        try workspace.write("projects/job.yaml", "project: [")
        worker.send(SIGCONT)
        try await worker.prints("Deployments-1  Not begun.")
        try workspace.write("projects/job.yaml", good)
        let waited = try await workspace.sluice("deployment", "wait", "1", "--poll-interval", "1")
        #expect(waited.exitCode == 0, "\(waited)")
        worker.send(SIGTERM)
        #expect(try await worker.end().exitCode == 0)
    }

    @Test func oneThatDrainsAnswersAsItsFirstFailure() async throws {
        let workspace = try await Workspace.jobs(script: "exit 3")
        let worker = try await workspace.worker()
        worker.send(SIGSTOP)
        let left = try await workspace.leaveJob("-e", "dev", "-e", "prod", "-f", "json")
        #expect(try left.json[1]?["State"] == "Queued", "\(left)")
        worker.send(SIGKILL)
        _ = try await worker.end()
        let drained = try await workspace.sluice("worker", "--drain")
        #expect(drained.exitCode == 4, "\(drained)")
        let waited = try await workspace.sluice("deployment", "wait", "1", "2")
        #expect(waited.exitCode == 4 && waited.errors.contains("Deployments-2 (Cancelled)"), "\(waited)")
        let view = try await workspace.sluice("deployment", "view", "2")
        #expect(view.output.contains("Deployments-1, which had to succeed before, ended Failed."), "\(view)")
    }

    @Test func aWorkerTellsJSONLineByLine() async throws {
        let workspace = try await Workspace.jobs()
        let worker = try await workspace.worker("-f", "json", began: #""event":"workerBegan""#)
        _ = try await workspace.leaveJob("-e", "dev")
        try await worker.prints(#""event":"ended","step":null,"outcome":"Succeeded""#)
        worker.send(SIGTERM)
        let lines = try await worker.end().output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
        #expect(lines.first?["event"] == "workerBegan" && lines.last?["event"] == "workerStopped")
        #expect(lines.contains { $0["DeploymentId"] == "Deployments-1" && $0["event"] == "started" })
    }
}

extension Workspace {
    /// A workspace of one project, 'job', with a script that notes its deployment, release 1.0.0 of it, and six tenants.
    static func jobs(script: String = #"get_octopusvariable Octopus.Deployment.Id >> "$HOME/ran"; echo >> "$HOME/ran""#)
        async throws -> Workspace
    {
        let workspace = try await Workspace.sample(on: nil)
        try workspace.write(
            "projects/job.yaml",
            """
            project: job
            tenanted: allowed
            steps:
              - name: Work
                type: run-script
                with:
                  syntax: bash
                  script: |
                    \(script)

            """
        )
        let tenants = (0..<6).map { "  - { name: t\($0), projects: [{ project: job, environments: [dev] }] }\n" }
        try workspace.write("projects/tenants.yaml", "tenants:\n" + tenants.joined())
        let made = try await workspace.sluice("release", "create", "-p", "job", "-v", "1.0.0")
        guard made.exitCode == 0 else { throw LoopbackClient.Failure(description: "\(made)") }
        return workspace
    }

    /// The deployments whose script has run, in order.
    var ran: [String] { get throws { try read("ran").split(separator: "\n").map(String.init) } }

    /// A worker that has begun.
    func worker(_ arguments: String..., began: String = "The worker begins.") async throws -> RunningSluice {
        let worker = try await sluice.start(["worker"] + arguments)
        try await worker.prints(began)
        return worker
    }

    /// Leaves a deployment of hello-color to dev to a worker.
    func leave(_ version: String, _ more: String...) async throws -> Sluice.Result {
        let command = ["release", "deploy", "-p", "hello-color", "--version", version, "-e", "dev", "--no-wait"]
        return try await sluice.start(command + more).end()
    }

    /// The same of 'job'.
    func leaveJob(_ more: String...) async throws -> Sluice.Result {
        try await sluice.start(["release", "deploy", "-p", "job", "--version", "1.0.0", "--no-wait"] + more).end()
    }
}
