import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

struct DeploymentRollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Deploys the release that ran in an environment before the one that runs there now.",
        discussion: "Example: sluice deployment rollback -p hello-color -e prod --dry-run"
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The environment.")
    var environment: String

    @OptionGroup var plan: PlanOptions

    func run() async throws {
        let session = Session(options)
        let definitions = try session.definitionsForDeploying(project)
        let store = try await session.openStore(for: plan.dryRun ? .read : .write)
        let release = try await ReleaseFinder(store: store).releaseBefore(in: environment, of: project)
        Console.note("Before the present one, \(environment) ran release \(release.release.version).")
        let deployment = ReleaseDeployment(
            session: session,
            definitions: definitions,
            store: store,
            format: options.format
        )
        try await deployment.run(release, to: [environment], plan)
    }
}
