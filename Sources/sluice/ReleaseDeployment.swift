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
        let finished = try await deploy(release, to: environments)
        switch format {
        case .json: Console.out(JSONValue.array(finished.map(\.json)).pretty)
        case .basic: for deployment in finished { Console.out(deployment.deployment.id.task) }
        case .table: break
        }
        try exit(after: finished)
    }

    /// One environment after the other, up to the first that does not succeed.
    func deploy(_ release: StoredRelease, to environments: [String]) async throws -> [FinishedDeployment] {
        let deployer = try session.deployer(definitions, store)
        var finished: [FinishedDeployment] = []
        for environment in environments {
            let teller = EventTeller(format: format)
            let deployment = try await teller.telling(store) { observer in
                try await deployer.start(release, in: environment, observer: observer)
            }
            finished.append(deployment)
            guard deployment.end.outcome.isSuccess else { break }
        }
        return finished
    }

    /// The exit code is that of the first deployment that did not succeed.
    func exit(after finished: [FinishedDeployment]) throws {
        guard let failed = finished.first(where: { !$0.end.outcome.isSuccess }) else { return }
        throw ExitCode(failed.end.outcome.exitCode)
    }

    private func plan(_ release: StoredRelease, for environments: [String], _ options: PlanOptions) async throws {
        let deployer = try session.deployer(definitions, store)
        var plans: [DeploymentPlan] = []
        for environment in environments { plans.append(try await deployer.plan(release, in: environment)) }
        switch format {
        case .json: Console.out(JSONValue.array(plans.map(\.json)).pretty)
        case .basic: for plan in plans where plan.hasChanges { Console.out(plan.environment) }
        case .table: for plan in plans { PlanPrinter(plan).print() }
        }
        if options.exitCode && plans.contains(where: \.hasChanges) { throw ExitCode(2) }
    }
}
