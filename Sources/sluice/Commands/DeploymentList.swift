import ArgumentParser
import SluiceModel

struct DeploymentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists deployments, newest first.",
        discussion: "Example: sluice deployment list -p hello-color -e dev"
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project; all of them otherwise.")
    var project: String?

    @Option(name: .shortAndLong, help: "The environment; all of them otherwise.")
    var environment: String?

    @Option(help: "The tenant; with and without one otherwise.")
    var tenant: String?

    @Option(help: ArgumentHelp("How many to show.", valueName: "n"))
    var limit = 30

    func validate() throws {
        guard limit > 0 else { throw ValidationError("'--limit' must be at least 1.") }
    }

    func run() async throws {
        let store = try await Session(options).openStore(for: .read)
        let deployments = try await store.deployments(
            project: project,
            environment: environment,
            tenant: tenant.map { .only($0) } ?? .any,
            limit: limit
        )
        switch options.format {
        case .json: Console.out(JSONValue.array(deployments.map(\.json)).pretty)
        case .basic: for deployment in deployments { Console.out("\(deployment.id)") }
        case .table:
            guard !deployments.isEmpty else { return Console.note("No such deployment is in this store.") }
            var table = Table("ID", "PROJECT", "VERSION", "ENVIRONMENT", "STARTED", "BY", "STATE")
            for deployment in deployments {
                table.add(
                    "\(deployment.id)",
                    deployment.project,
                    deployment.version,
                    deployment.place,
                    deployment.startedAt.map(TimeText.people) ?? "",
                    deployment.createdBy,
                    deployment.stateText
                )
            }
            table.print()
        }
    }
}
