import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

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
    @Option(
        name: [.customLong("skip"), .customLong("skip-steps")],
        help: ArgumentHelp("Leave this step out; may be repeated.", valueName: "step")
    )
    var skippedSteps: [String] = []

    @Flag(
        name: [.customLong("update-variables"), .customLong("updateVariables")],
        help: "Give the release the variables that the files have now, before it is deployed."
    )
    var updateVariables = false

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
        if updateVariables, plan.dryRun {
            throw ValidationError(
                "'--update-variables' writes, and '--dry-run' writes nothing: 'sluice release view --diff' shows what would change."
            )
        }
        if schedule.deployAt != nil, plan.dryRun {
            throw ValidationError("'--dry-run' shows what would be done now: leave '--deploy-at' out.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let definitions = try session.definitionsForDeploying(project)
        let store = try await session.openStore(for: plan.dryRun ? .read : .write)
        var release = try await ReleaseFinder(store: store).release(version, of: project)
        if updateVariables { release = try await updated(release, by: session, definitions, store) }
        var deployment = ReleaseDeployment(
            session: session,
            definitions: definitions,
            store: store,
            format: options.format
        )
        deployment.freezeOverride = freezes.override
        deployment.skippedSteps = skippedSteps
        deployment.time = try schedule.time(now: session.world.now())
        if !tenants.isEmpty, let environment = environments.first {
            deployment.tenants = try session.deployer(definitions, store)
                .tenants(named: tenants.tenants, tagged: tenants.tags, for: release, in: environment)
        }
        try await deployment.run(release, to: environments, given: prompts.variable, plan)
    }

    /// With the variables of the files, where they differ; the release keeps them.
    private func updated(
        _ release: StoredRelease,
        by session: Session,
        _ definitions: Definitions,
        _ store: any Store
    ) async throws -> StoredRelease {
        guard let update = try await session.variableUpdater(definitions, store).update(release) else { return release }
        let count = Counted.text(update.snapshot.changedValues, "value")
        Console.note(
            "Release \(release.release.version) has new variables: \(count) changed (snapshot \(update.number))."
        )
        return try await store.release(release.id, snapshot: update.number) ?? release
    }
}
