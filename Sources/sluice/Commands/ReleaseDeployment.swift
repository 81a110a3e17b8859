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
    /// A deployment whose answers hold again where no others are given; nil for none.
    var earlier: Deployment?
    /// Whom it is for, in one environment; none for nobody in particular.
    var tenants: [Tenant] = []
    /// Nil for now, without a limit.
    var time: DeployTime?
    /// Freezes to deploy in spite of; nil for none.
    var freezeOverride: FreezeOverride?
    /// By name.
    var skippedSteps: [String] = []

    /// - Parameter given: answers to the release's prompts, `Name:Value`.
    func run(
        _ release: StoredRelease,
        to environments: [String],
        given: [String],
        _ options: PlanOptions
    ) async throws {
        if options.dryRun { return try await plan(release, for: environments, given: given, options) }
        if try time?.start != nil || (options.noWait && deployer().hasWorker()) {
            return try await queue(release, for: environments, given: given)
        }
        let deployed = await deploy(release, to: environments, given: given, waitingForPeople: !options.noWait)
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

    /// One environment, or tenant, after the other, up to the first that does not succeed. Everything is asked before the first.
    ///
    /// - Parameter waitingForPeople: false ends with exit code 8 where a person has to decide.
    func deploy(
        _ release: StoredRelease,
        to environments: [String],
        given: [String],
        waitingForPeople: Bool = true
    ) async -> Deployed {
        var deployed = Deployed()
        noteObjections(to: release)
        do {
            let deployer = try deployer()
            let forms = try await forms(for: release, in: environments, given: given, deployer)
            for form in forms { try form.requireComplete() }
            for form in forms {
                let following = Following(store: store, format: format, isWaitingForPeople: waitingForPeople)
                let deployment = try await following.follow { observer in
                    try await deployer.start(
                        release,
                        in: form.environment,
                        for: form.tenant,
                        answers: form.answers,
                        observer: observer
                    )
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

    func deployer() throws -> Deployer {
        var deployer = try session.deployer(definitions, store)
        deployer.freezeOverride = freezeOverride
        deployer.skippedSteps = skippedSteps
        return deployer
    }

    func forms(
        for release: StoredRelease,
        in environments: [String],
        given: [String],
        _ deployer: Deployer
    ) async throws -> [PromptForm] {
        var forms = try await deployer.forms(
            for: release,
            in: environments,
            for: tenants,
            given: given,
            earlier: earlier
        )
        guard let keyboard = session.keyboard else { return forms }
        for index in forms.indices { try await Questionnaire(keyboard: keyboard).fill(&forms[index]) }
        return forms
    }

    private func plan(
        _ release: StoredRelease,
        for environments: [String],
        given: [String],
        _ options: PlanOptions
    ) async throws {
        let deployer = try deployer()
        var plans: [DeploymentPlan] = []
        for form in try await forms(for: release, in: environments, given: given, deployer) {
            plans.append(
                try await deployer.plan(
                    release,
                    in: form.environment,
                    for: form.tenant,
                    answers: form.answers,
                    after: plans.map(\.environment)
                )
            )
        }
        noteAge(of: release)
        noteObjections(to: release)
        switch format {
        case .json: Console.out(JSONValue.array(plans.map(\.json)).pretty)
        case .basic: for plan in plans where plan.hasChanges { Console.out(plan.tenant ?? plan.environment) }
        case .table: for plan in plans { PlanPrinter(plan).print() }
        }
        if options.exitCode && plans.contains(where: \.hasChanges) { throw ExitCode(2) }
    }

    func noteObjections(to release: StoredRelease) {
        for sentence in ChannelObjections(to: release.release, in: definitions).sentences { Console.note(sentence) }
    }

    /// What a plan is made of may be old news: a release does not follow the files.
    private func noteAge(of release: StoredRelease) {
        guard let difference = try? ReleaseDifference(of: release, from: definitions) else { return }
        let count = difference.variables.count
        guard count > 0 else { return }
        let values = count == 1 ? "1 value differs" : "\(count) values differ"
        Console.note(
            """
            \(values) from the files, which release \(release.release.version) does not follow: 'sluice release view \
            --diff' shows them, 'sluice release update-variables' takes them up.
            """
        )
    }
}
