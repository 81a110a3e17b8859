import ArgumentParser
import SluiceEngine
import SluiceModel

struct ReleaseProgressionView: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Draws the phases of a release's lifecycle: where it was, where it may go, and why not.",
        discussion: "Example: sluice release progression view -p hello-color -v 1.0.1"
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The release's version, or latest for the one made last.")
    var version = "latest"

    @Option(help: "The tenant; what is deployed for none otherwise.")
    var tenant: String?

    func run() async throws {
        let session = Session(options)
        let definitions = try session.definitionsForDeploying(project)
        let store = try await session.openStore(for: .read)
        let release = try await ReleaseFinder(store: store).release(version, of: project)
        let deployer = try session.deployer(definitions, store)
        let tenant = try tenant.map(definitions.requireTenant)
        let known = definitions.projects.filter { $0.name == project }
        var automatic: [AutomaticDeployment] = []
        for project in known { automatic += try await deployer.automaticDeployments(of: project) }
        let report = ProgressionReport(
            progression: try await deployer.progression(of: release, for: tenant),
            release: release,
            automatic: automatic,
            freezes: deployer.freezes(on: project, for: tenant?.name)
        )
        switch options.format {
        case .json: Console.out(report.json.pretty)
        case .basic: for environment in report.progression.nextEnvironments { Console.out(environment) }
        case .table: ProgressionPrinter(report: report).print()
        }
    }
}
