import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

/// Deploying as commands do it: the plan or the real thing, told to a person or a script.
struct ReleaseDeployment {
    let session: Session
    let definitions: Definitions
    let store: any Store
    let format: OutputFormat

    func run(_ release: StoredRelease, to environments: [String], _ options: PlanOptions) async throws {
        if options.dryRun { return try await plan(release, for: environments, options) }
        let deployed = await deploy(release, to: environments)
        switch format {
        case .json: Console.out(JSONValue.array(deployed.finished.map(\.json)).pretty)
        case .basic: for deployment in deployed.finished { Console.out(deployment.deployment.id.task) }
        case .table: break
        }
        try exit(after: deployed)
    }

    /// What became of a list of environments: those that came to an end, and what kept the next one from it.
    struct Deployed {
        var finished: [FinishedDeployment] = []
        var failure: (any Error)?
    }

    /// One environment after the other, up to the first that does not succeed.
    func deploy(_ release: StoredRelease, to environments: [String]) async -> Deployed {
        var deployed = Deployed()
        do {
            let deployer = try session.deployer(definitions, store)
            for environment in environments {
                let deployment = try await EventTeller(format: format).telling(store) { observer in
                    try await deployer.start(release, in: environment, observer: observer)
                }
                deployed.finished.append(deployment)
                guard deployment.end.outcome.isSuccess else { break }
            }
        } catch {
            deployed.failure = error
        }
        return deployed
    }

    /// The exit code is that of the first deployment that did not succeed.
    func exit(after deployed: Deployed) throws {
        if let failure = deployed.failure { throw failure }
        let finished = deployed.finished
        guard let failed = finished.first(where: { !$0.end.outcome.isSuccess }) else { return }
        throw ExitCode(failed.end.outcome.exitCode)
    }

    private func plan(_ release: StoredRelease, for environments: [String], _ options: PlanOptions) async throws {
        let deployer = try session.deployer(definitions, store)
        var plans: [DeploymentPlan] = []
        for environment in environments {
            plans.append(try await deployer.plan(release, in: environment, after: plans.map(\.environment)))
        }
        switch format {
        case .json: Console.out(JSONValue.array(plans.map(\.json)).pretty)
        case .basic: for plan in plans where plan.hasChanges { Console.out(plan.environment) }
        case .table: for plan in plans { PlanPrinter(plan).print() }
        }
        if options.exitCode && plans.contains(where: \.hasChanges) { throw ExitCode(2) }
    }
}
