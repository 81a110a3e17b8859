import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

struct DeploymentWait: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract: "Waits until deployments have ended that other processes carry out.",
        discussion: """
            Without ids and -p it reads ids from standard input, one a line, as 'release deploy -f basic' prints them. It \
            exits as the first deployment that did not succeed, and 1 when the time is over.

            Example: sluice deployment wait ServerTasks-34 ServerTasks-35 --timeout 900
            """
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "Deployments by their ids, such as Deployments-34 or ServerTasks-34.")
    var ids: [String] = []

    @Option(name: .shortAndLong, help: "The project, for the latest deployment of it.")
    var project: String?

    @Option(name: .shortAndLong, help: "The environment of that deployment.")
    var environment: String?

    @Option(help: "Its tenant; what is deployed for none otherwise.")
    var tenant: String?

    @Option(help: ArgumentHelp("How long to wait at most.", valueName: "seconds"))
    var timeout = 600

    @Option(help: ArgumentHelp("Between two looks.", valueName: "seconds"))
    var pollInterval = 10

    @Flag(help: "Cancel, and roll back, what has not ended when the time is over.")
    var cancelOnTimeout = false

    @Flag(help: "Print the deployment's log meanwhile; for one deployment only.")
    var progress = false

    private static let seconds = 1...(366 * 86_400)

    func validate() throws {
        guard Self.seconds.contains(timeout), Self.seconds.contains(pollInterval) else {
            throw ValidationError("'--timeout' and '--poll-interval' are whole seconds, from 1 to those of a year.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: cancelOnTimeout ? .write : .read)
        let ids = try await named(in: store)
        if progress, ids.count > 1 { throw CommandError.progressOfSeveral }
        let deployer = try session.deployer(Definitions(), store)
        let watch = WaitWatch(store: store, deployer: deployer, format: options.format, isTellingProgress: progress)
        let deployments = try await DeploymentWaiter(
            store: store,
            clock: session.world.clock,
            interval: .seconds(pollInterval)
        ).wait(for: ids, within: .seconds(timeout)) { try await watch.look(at: $0) }
        show(deployments)
        try await conclude(deployments, deployer)
    }

    /// Each once, in their order.
    private func named(in store: any Store) async throws -> [DeploymentID] {
        var texts = ids
        if texts.isEmpty, project == nil, environment == nil {
            guard tenant == nil, !Terminal.isTerminal(0) else { throw CommandError.nothingToWaitFor }
            texts = try InputFile.standardInput.lines()
        }
        guard !texts.isEmpty else {
            guard project != nil else { throw CommandError.nothingToWaitFor }
            var name = DeploymentName()
            (name.id, name.project, name.environment, name.tenant) = (nil, project, environment, tenant)
            return [try await name.find(in: store).id]
        }
        guard project == nil, environment == nil, tenant == nil else { throw CommandError.namedTwice }
        var seen: Set<DeploymentID> = []
        return try texts.map { text in
            let trimmed = text.filter { !$0.isWhitespace }
            guard let id = DeploymentID(trimmed) else { throw CommandError.malformedDeploymentID(text) }
            return id
        }.filter { seen.insert($0).inserted }
    }

    private func show(_ deployments: [Deployment]) {
        switch options.format {
        case .json: Console.out(JSONValue.array(deployments.map(\.waitedJSON)).pretty)
        case .basic: for deployment in deployments { Console.out(deployment.id.task) }
        case .table:
            var table = Table("ID", "DESCRIPTION", "STATE", "STARTED", "COMPLETED", "DURATION")
            for deployment in deployments { table.add(deployment.waitedCells) }
            table.print()
        }
    }

    private func conclude(_ deployments: [Deployment], _ deployer: Deployer) async throws {
        let pending = deployments.filter { $0.state.end == nil }
        if cancelOnTimeout {
            for deployment in pending {
                try await deployer.requestCancellation(of: deployment.id)
                guard deployment.state != .queued, try !deployer.isAlive(deployment) else { continue }
                Console.note(
                    "Nobody carries out \(deployment.id) now: 'sluice deployment cancel \(deployment.id)' does it."
                )
            }
        }
        guard pending.isEmpty else {
            let what = cancelOnTimeout ? "They are asked to cancel" : "They go on"
            let ids = pending.map { "\($0.id)" }.joined(separator: ", ")
            Console.error("Not all deployments ended within \(DurationText.text(of: timeout)): \(ids). \(what).")
            throw ExitCode(1)
        }
        let failed = deployments.filter { $0.state.end?.outcome.isSuccess == false }
        guard let code = failed.first?.state.end?.outcome.exitCode else { return }
        let list = failed.map { "\($0.id) (\($0.stateText))" }.joined(separator: ", ")
        Console.error("Not all deployments succeeded: \(list).")
        throw ExitCode(code)
    }
}
