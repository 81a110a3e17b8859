import Foundation
import SluiceAWS
import SluiceModel
import SluiceStore

/// Plans, starts, resumes and cancels deployments: what commands call.
package struct Deployer: Sendable {
    let definitions: Definitions
    let store: any Store
    let location: StoreLocation
    let clients: AWSClients
    let keys: KeyRing
    let registry: StepRegistry
    private(set) var world: ProcessWorld
    /// The freezes that someone has decided to deploy in spite of; nil for none.
    package var freezeOverride: FreezeOverride?
    /// Steps that deployments from now on leave out, by name.
    package var skippedSteps: [String] = []

    package init(
        definitions: Definitions,
        store: any Store,
        location: StoreLocation,
        clients: AWSClients,
        keys: KeyRing,
        registry: StepRegistry = .builtIn,
        world: ProcessWorld
    ) {
        self.definitions = definitions
        self.store = store
        self.location = location
        self.clients = clients
        self.keys = keys
        self.registry = registry
        self.world = world
    }

    /// What deploying would do; writes nothing. Throws `PlanError`, `StepProblems`, and what AWS says.
    ///
    /// - Parameters:
    ///   - tenant: whom it is for, who must be one of the project's tenants there; nil for nobody in particular.
    ///   - answers: to its prompts, as a form holds them; the values themselves hold where there is none.
    ///   - earlier: environments that the same command deploys to before, taken as successful.
    /// - Throws: also `PromptError.missing`.
    package func plan(
        _ release: StoredRelease,
        in environment: String,
        for tenant: Tenant? = nil,
        answers: PromptAnswers = PromptAnswers(),
        after earlier: [String] = []
    ) async throws -> DeploymentPlan {
        try await plan(release, in: environment, for: tenant, answers: answers, after: earlier, advised: true).plan
    }

    private func plan(
        _ release: StoredRelease,
        in environment: String,
        for tenant: Tenant?,
        answers: PromptAnswers,
        after earlier: [String],
        advised: Bool
    ) async throws -> (plan: DeploymentPlan, secrets: ReferencedSecrets) {
        try await requireEntry(of: release, into: environment, for: tenant, after: earlier)
        try requireTenancy(of: release, in: environment, for: tenant)
        return try await admittedPlan(release, in: environment, for: tenant, answers: answers, advised: advised)
    }

    /// The plan of a deployment that the lifecycle, the freezes and the tenants let in.
    func admittedPlan(
        _ release: StoredRelease,
        in environment: String,
        for tenant: Tenant?,
        answers: PromptAnswers,
        advised: Bool
    ) async throws -> (plan: DeploymentPlan, secrets: ReferencedSecrets) {
        try requireSkippable(in: release)
        let renderer = try await renderer(release, environment, for: tenant, deployment: nil, answers: answers)
        try renderer.requireNoTie(among: release.release.steps)
        try form(for: release, in: environment, with: renderer).requireComplete(with: answers)
        let secrets = try await readSecrets(of: release, in: environment, with: renderer)
        let plan = try await DeploymentPlanner(registry: registry, reader: StepReader(clients: clients))
            .plan(release, in: environment, with: renderer.with(secrets), advised: advised)
        return (plan, secrets)
    }

    /// Deploys: nothing is recorded, and nothing written, before a plan shows that it can work.
    ///
    /// - Parameters:
    ///   - tenant: as for `plan`.
    ///   - answers: to its prompts; they are stored with the deployment.
    ///   - observer: is told every event after it was stored, beginning with `started`.
    /// - Throws: as `plan`; `DeploymentRefusal` while another one runs there; `CancellationError` when the calling task
    ///   is cancelled, and then the deployment stays open.
    package func start(
        _ release: StoredRelease,
        in environment: String,
        for tenant: Tenant? = nil,
        answers: PromptAnswers = PromptAnswers(),
        observer: @escaping DeploymentObserver
    ) async throws -> FinishedDeployment {
        try await requireFree(project: release.release.project, environment: environment, tenant: tenant?.name)
        let secrets = try await plan(
            release,
            in: environment,
            for: tenant,
            answers: answers,
            after: [],
            advised: false
        ).secrets
        let lock = try lock(project: release.release.project, environment: environment, tenant: tenant?.name)
        defer { lock.release() }
        let owner = world.owner
        let deployment = try await insert(release, environment, tenant, answers, owner)
        let first = DeploymentFact.started(by: owner)
        let renderer = try await renderer(
            release,
            environment,
            for: tenant,
            deployment: deployment,
            answers: answers
        ).with(secrets)
        return try await run(deployment, release, with: renderer, first: first, choice: nil, observer: observer)
    }

    /// Goes on with a deployment that was interrupted, or begins one that waits. Throws `DeploymentRefusal` where it has
    /// ended, is not due yet, or someone works on it.
    package func resume(
        _ id: DeploymentID,
        choice: ResumeChoice?,
        observer: @escaping DeploymentObserver
    ) async throws -> FinishedDeployment {
        let (deployment, release) = try await open(id)
        if deployment.state == .queued { return try await begin(deployment, release, observer: observer) }
        let lock = try lock(for: deployment)
        defer { lock.release() }
        if choice == .ignore { try await requireNoWitness(in: deployment, release) }
        let first = DeploymentFact.resumed(by: world.owner, choice: choice)
        let answers = try answers(kept: deployment)
        let renderer = try await prepared(release, deployment, answers)
        return try await run(deployment, release, with: renderer, first: first, choice: choice, observer: observer)
    }

    /// Cancels: asks the process that works on it, or takes over from one that is gone. One that waits never begins.
    ///
    /// - Parameter leave: keeps what is there instead of rolling back.
    package func cancel(
        _ id: DeploymentID,
        leave: Bool,
        observer: @escaping DeploymentObserver
    ) async throws -> FinishedDeployment {
        let (deployment, release) = try await open(id)
        if let finished = try await withdraw(deployment, observer: observer) { return finished }
        try await store.append(.cancelRequested(by: world.user, leave: leave), at: world.now(), to: id)
        guard let lock = try? lock(for: deployment) else {
            return try await DeploymentFollower(store: store, clock: world.clock)
                .follow(id, isAlive: { try isAlive($0) }, observer: observer)
        }
        defer { lock.release() }
        let first = DeploymentFact.resumed(by: world.owner, choice: nil)
        let answers = PromptAnswers(stored: deployment.answers, keys: keys)
        let renderer = try await prepared(release, deployment, answers, isLenient: true)
        return try await run(deployment, release, with: renderer, first: first, choice: nil, observer: observer)
    }

    /// What AWS says of the services that a release's steps update in an environment: a sentence for each.
    package func liveState(
        of release: StoredRelease,
        in environment: String,
        for tenant: String? = nil
    ) async throws -> [String] {
        let tenant = try tenant.map(requireTenant)
        let steps = release.release.steps.filter { $0.type == UpdateService.declaration.name }
        let renderer = try await renderer(release, environment, for: tenant, deployment: nil, answers: PromptAnswers())
        let process = renderer.render(steps, outputs: StepOutputs())
        var sentences: [String] = []
        for step in process.steps {
            guard let name = ServiceName(step) else { continue }
            let service = try await StepReader(clients: clients).ecs(for: step).service(name.service, in: name.cluster)
            let definition = TaskDefinitionName.short(service.taskDefinition ?? "no task definition")
            sentences.append("\(name.service): \(service.runningCount) of \(service.desiredCount) run \(definition)")
        }
        return sentences
    }

    /// Whether a process works on a deployment that has begun, or will: workers see to those that were left to them.
    package func isAlive(_ deployment: Deployment) throws -> Bool {
        try isLocked(deployment) || (deployment.schedule != nil && WorkerPresence.isAnnounced(in: location))
    }

    /// Whether a process holds the lock of the deployment's place.
    package func isLocked(_ deployment: Deployment) throws(DeploymentLockError) -> Bool {
        try DeploymentLock.isHeld(
            project: deployment.project,
            environment: deployment.environment,
            tenant: deployment.tenant,
            in: location
        )
    }

    /// The same at another moment, for what will hold when a deployment begins.
    package func judging(at moment: Date) -> Deployer {
        var deployer = self
        deployer.world = world.at(moment)
        return deployer
    }
}

/// Is told the events of a deployment, each after it was stored.
package typealias DeploymentObserver = @Sendable (Deployment, DeploymentEvent) async -> Void

extension Deployer {
    /// A step whose work can be looked up, or that is required, is not taken as done on anyone's word.
    private func requireNoWitness(in deployment: Deployment, _ release: StoredRelease) async throws {
        var progress = DeploymentProgress(steps: release.release.steps, rollback: release.release.rollback)
        for event in try await store.events(of: deployment.id) { _ = progress.handle(event.fact) }
        let running = release.release.steps.first { progress.record(of: $0).status == .running }
        if let running, running.isRequired { throw DeploymentRefusal.required(step: running.name, deployment.id) }
        guard let running, try registry.requireType(of: running).declaration.isResumable else { return }
        throw DeploymentRefusal.canBeLookedUp(step: running.name, deployment.id)
    }

    /// Before a plan is made, so that a second one is refused at once.
    func requireFree(project: String, environment: String, tenant: String?) async throws {
        let open = try await store.openDeployments().first { other in
            other.state != .queued && other.project == project && other.environment == environment
                && other.tenant == tenant
        }
        if let open { throw DeploymentRefusal.open(open, isAlive: try isLocked(open)) }
    }

    private func insert(
        _ release: StoredRelease,
        _ environment: String,
        _ tenant: Tenant?,
        _ answers: PromptAnswers,
        _ owner: DeploymentOwner
    ) async throws -> Deployment {
        do {
            return try await store.insertDeployment(
                NewDeployment(
                    of: release.id,
                    environment: environment,
                    tenant: tenant?.name,
                    snapshot: release.snapshot,
                    answers: answers.stored(sealedBy: keys),
                    freezeOverride: usedOverride(of: release, in: environment, for: tenant?.name),
                    skippedSteps: skippedSteps,
                    owner: owner,
                    at: world.now()
                )
            )
        } catch StoreError.deploymentOpen(let other) {
            throw DeploymentRefusal.open(other, isAlive: false)
        }
    }

    /// Throws `PlanError.noStep` and `requiredStep`.
    func requireSkippable(in release: StoredRelease) throws {
        for name in skippedSteps {
            guard let step = release.release.steps.first(where: { $0.name == name }) else {
                throw PlanError.noStep(name, known: release.release.steps.map(\.name))
            }
            if step.isRequired { throw PlanError.requiredStep(name) }
        }
    }

    func lock(for deployment: Deployment) throws -> DeploymentLock {
        try lock(project: deployment.project, environment: deployment.environment, tenant: deployment.tenant)
    }

    private func lock(project: String, environment: String, tenant: String?) throws -> DeploymentLock {
        do {
            return try DeploymentLock.acquire(
                project: project,
                environment: environment,
                tenant: tenant,
                in: location,
                owner: world.owner
            )
        } catch DeploymentLockError.held(let owner) {
            throw DeploymentRefusal.locked(project: project, environment: environment, by: owner)
        } catch DeploymentLockError.store(let error) {
            throw error
        }
    }

    func open(_ id: DeploymentID) async throws -> (Deployment, StoredRelease) {
        guard let deployment = try await store.deployment(id) else { throw DeploymentRefusal.noDeployment(id) }
        if let end = deployment.state.end { throw DeploymentRefusal.ended(deployment, end) }
        guard let release = try await store.release(deployment.release, snapshot: deployment.snapshot) else {
            throw StoreError.noRelease(deployment.release)
        }
        return (deployment, release)
    }

    func run(
        _ deployment: Deployment,
        _ release: StoredRelease,
        with renderer: StepRenderer,
        first: DeploymentFact,
        choice: ResumeChoice?,
        observer: @escaping DeploymentObserver
    ) async throws -> FinishedDeployment {
        let recorder = EventRecorder(
            deployment: deployment.id,
            store: store,
            masker: Masker(),
            keys: keys,
            now: world.now
        ) { event in await observer(deployment, event) }
        let executor = StepExecutor(
            release: release,
            environment: deployment.environment,
            deployment: deployment.id,
            renderer: renderer,
            registry: registry,
            clients: clients,
            processEnvironment: environmentOfSteps,
            recorder: recorder,
            keys: keys,
            clock: world.clock,
            choice: choice
        )
        let runner = DeploymentRunner(
            deployment: deployment,
            release: release.release,
            executor: executor,
            recorder: recorder,
            store: store,
            clock: world.clock
        )
        return FinishedDeployment(deployment: deployment, end: try await runner.run(first: first))
    }

    /// What programs that steps start inherit: without the private key, which opens every secret that there is.
    private var environmentOfSteps: [String: String] {
        world.environment.filter { $0.key != KeyRing.environmentVariable }
    }

    func renderer(
        _ release: StoredRelease,
        _ environment: String,
        for tenant: Tenant? = nil,
        deployment: Deployment?,
        answers: PromptAnswers
    ) async throws -> StepRenderer {
        var inputs = DeploymentInputs()
        inputs.accounts = definitions.accounts
        inputs.environments = definitions.environments.map(\.name)
        inputs.answers = answers
        inputs.tenant = tenant
        inputs.skippedSteps = deployment?.skippedSteps ?? skippedSteps
        inputs.background = try await store.background(
            of: release.id,
            environment: environment,
            tenant: tenant?.name,
            before: deployment?.id
        )
        return StepRenderer(
            release: release,
            environment: environment,
            deployment: deployment,
            user: deployment?.createdBy ?? world.user,
            secrets: SecretReader(environment: world.environment, keys: keys),
            inputs: inputs,
            catalogue: registry.catalogue
        )
    }
}
