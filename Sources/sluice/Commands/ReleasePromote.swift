import ArgumentParser
import SluiceEngine
import SluiceModel

struct ReleasePromote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promote",
        abstract: "Deploys what runs in one environment to another.",
        discussion: "Example: sluice release promote -p hello-color --from dev --to prod"
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(help: ArgumentHelp("Where it runs.", valueName: "environment"))
    var from: String

    @Option(help: ArgumentHelp("Where to; may be repeated.", valueName: "environment"))
    var to: [String]

    @OptionGroup var prompts: PromptOptions
    @OptionGroup var freezes: FreezeOptions
    @OptionGroup var plan: PlanOptions

    func validate() throws {
        guard !to.contains(from) else {
            throw ValidationError("'--from' and '--to' both say '\(from)': promote to another environment.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let definitions = try session.definitionsForDeploying(project)
        let known = definitions.environments.map(\.name)
        guard known.contains(from) else { throw PlanError.noEnvironment(from, known: known) }
        let store = try await session.openStore(for: plan.dryRun ? .read : .write)
        let release = try await ReleaseFinder(store: store).releaseRunning(in: from, of: project)
        Console.note("\(from) runs release \(release.release.version).")
        var deployment = ReleaseDeployment(
            session: session,
            definitions: definitions,
            store: store,
            format: options.format
        )
        deployment.freezeOverride = freezes.override
        try await deployment.run(release, to: to, given: prompts.variable, plan)
    }
}
