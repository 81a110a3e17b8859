import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

struct DeploymentRollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Deploys the release that ran in an environment before the one that runs there now.",
        discussion: """
            An id names the project, environment and tenant of that deployment. The variables and answers of that time are \
            used again.

            Example: sluice deployment rollback -p hello-color -e prod --dry-run
            """
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: DeploymentName
    @OptionGroup var prompts: PromptOptions
    @OptionGroup var freezes: FreezeOptions
    @OptionGroup var plan: PlanOptions

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: plan.dryRun ? .read : .write)
        let latest = try await name.find(in: store)
        let definitions = try session.definitionsForDeploying(latest.project)
        let (release, earlier) = try await ReleaseFinder(store: store)
            .releaseBefore(in: latest.environment, of: latest.project, for: latest.tenant)
        Console.note("Before the present one, \(latest.environment) ran release \(release.release.version).")
        var deployment = ReleaseDeployment(
            session: session,
            definitions: definitions,
            store: store,
            format: options.format,
            earlier: earlier
        )
        deployment.freezeOverride = freezes.override
        if let tenant = latest.tenant {
            deployment.tenants = try session.deployer(definitions, store)
                .tenants(named: [tenant], tagged: [], for: release, in: latest.environment)
        }
        try await deployment.run(release, to: [latest.environment], given: prompts.variable, plan)
    }
}
