import ArgumentParser
import SluiceEngine
import SluiceModel

struct ReleaseDeploy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deploy",
        abstract: "Deploys a release to environments, one after the other.",
        discussion: """
            With --dry-run it prints the plan and writes nothing. It follows its own deployment to the end; Ctrl-C stops \
            following, and 'sluice deployment resume' goes on. For tenants it makes one deployment each, in one environment.

            Example: sluice release deploy -p hello-color --version latest -e dev --dry-run
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(
        name: [.customLong("version"), .customLong("release-number"), .customLong("releaseNumber")],
        help: ArgumentHelp("The release's version, or latest for the one made last.", valueName: "version")
    )
    var version: String

    @Option(
        name: [.customShort("e"), .customLong("environment"), .customLong("deploy-to"), .customLong("deployTo")],
        help: ArgumentHelp("Where to; may be repeated.", valueName: "environment")
    )
    var environments: [String]

    @OptionGroup var tenants: TenantOptions
    @OptionGroup var prompts: PromptOptions
    @OptionGroup var freezes: FreezeOptions
    @OptionGroup var schedule: ScheduleOptions
    @OptionGroup var plan: PlanOptions

    func validate() throws {
        guard tenants.isEmpty || environments.count == 1 else {
            throw ValidationError("Tenants are deployed for in one environment at a time: name one with '-e'.")
        }
        if schedule.expiry != nil, schedule.deployAt == nil, !plan.noWait {
            throw ValidationError("'--deploy-at-expiry' belongs to '--deploy-at' or '--no-wait'.")
        }
        if schedule.deployAt != nil, plan.dryRun {
            throw ValidationError("'--dry-run' shows what would be done now: leave '--deploy-at' out.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let definitions = try session.definitionsForDeploying(project)
        let store = try await session.openStore(for: plan.dryRun ? .read : .write)
        let release = try await ReleaseFinder(store: store).release(version, of: project)
        var deployment = ReleaseDeployment(
            session: session,
            definitions: definitions,
            store: store,
            format: options.format
        )
        deployment.freezeOverride = freezes.override
        deployment.time = try schedule.time(now: session.world.now())
        if !tenants.isEmpty, let environment = environments.first {
            deployment.tenants = try session.deployer(definitions, store)
                .tenants(named: tenants.tenants, tagged: tenants.tags, for: release, in: environment)
        }
        try await deployment.run(release, to: environments, given: prompts.variable, plan)
    }
}
