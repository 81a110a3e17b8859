import ArgumentParser
import Dispatch
import SluiceEngine
import SluiceModel

struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Carries out the deployments that were left to it, until it is stopped.",
        discussion: """
            It begins deployments that wait as soon as they are due, and goes on with those that another worker left off. Any \
            number of workers may share a store. Ctrl-C or SIGTERM stops it in order: it takes nothing new and ends what is \
            under way, within --grace; a second one ends it at once. What is not over then goes on with the next worker.

            Example: sluice worker --drain
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(help: ArgumentHelp("How many deployments to carry out at once.", valueName: "n"))
    var taskCap = 5

    @Option(
        help: ArgumentHelp("After a signal to stop, how long to go on with what is under way.", valueName: "seconds")
    )
    var grace = 25

    @Flag(help: "End as soon as nothing is left that could begin now.")
    var drain = false

    func validate() throws {
        guard taskCap > 0 else { throw ValidationError("'--task-cap' must be at least 1.") }
        guard (0...86_400).contains(grace) else {
            throw ValidationError("'--grace' is a number of seconds, from 0 for none to those of a day.")
        }
    }

    func run() async throws {
        let session = Session(options)
        _ = try session.definitionsForDeploying()
        let store = try await session.openStore(for: .write)
        let stop = StopRequest()
        let teller = WorkerTeller(format: options.format, now: session.world.now)
        let worker = Worker(
            store: store,
            location: try session.storeLocation(),
            settings: WorkerSettings(taskCap: taskCap, grace: .seconds(grace), isDraining: drain),
            world: session.world,
            stop: stop,
            files: WorkerFiles { project in
                try await Self.offThePool {
                    try session.deployer(try session.definitionsForDeploying(project), store)
                }
            } projects: {
                try await Self.offThePool {
                    let (definitions, projects) = try session.soundProjects()
                    return (try session.deployer(definitions, store), projects)
                }
            },
            tell: { await teller.tell($0) }
        )
        // Not cancelled with the command: deployments end in order first.
        let work = Task { try await worker.run() }
        let end = try await withTaskCancellationHandler {
            try await work.value
        } onCancel: {
            stop.make()
        }
        try conclude(end)
    }

    /// A worker that drains answers for what it did; one that was stopped has done what it should.
    private func conclude(_ end: WorkerEnd) throws {
        guard drain else { return }
        if let failure = end.failure { throw ExitCode(failure.end.outcome.exitCode) }
        if !end.left.isEmpty { throw ExitCode(8) }
    }

    /// Reading a workspace's files blocks.
    private static func offThePool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws
        -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
