import SluiceAWS
import SluiceModel
import SluiceStore

extension Deployer {
    /// Records a deployment, with everything it needs, for whoever works off the queue. The rules of deploying are for
    /// `forms` to ask before, and are asked again when it begins.
    ///
    /// - Parameters:
    ///   - tenant: whom it is for; nil for nobody in particular.
    ///   - answers: to its prompts; those that are sensitive are sealed to the workspace's key.
    ///   - newest: as `NewDeployment.firstSince`.
    /// - Throws: `QueueError.unsealed` where there is no such key.
    package func enqueue(
        _ release: StoredRelease,
        in environment: String,
        for tenant: Tenant? = nil,
        answers: PromptAnswers = PromptAnswers(),
        schedule: DeploymentSchedule,
        firstSince newest: DeploymentID? = nil
    ) async throws -> Deployment {
        try requireSkippable(in: release)
        let stored = answers.stored(sealedBy: keys)
        if let name = stored.filter({ $0.value == .unkept }).keys.min() { throw QueueError.unsealed(variable: name) }
        return try await store.insertDeployment(
            NewDeployment(
                of: release.id,
                environment: environment,
                tenant: tenant?.name,
                snapshot: release.snapshot,
                answers: stored,
                freezeOverride: usedOverride(of: release, in: environment, for: tenant?.name, at: schedule.start),
                skippedSteps: skippedSteps,
                schedule: schedule,
                firstSince: newest,
                owner: world.owner,
                at: world.now()
            )
        )
    }

    /// Asks for a deployment to be cancelled and rolled back, and waits for nothing. One that waits never begins; one that has
    /// ended meanwhile is let be.
    package func requestCancellation(of id: DeploymentID) async throws {
        do {
            let (deployment, _) = try await open(id)
            if try await withdraw(deployment, observer: { _, _ in }) != nil { return }
            try await store.append(.cancelRequested(by: world.user, leave: false), at: world.now(), to: id)
        } catch DeploymentRefusal.ended, StoreError.deploymentEnded {}
    }

    /// Whether a worker lives on this store.
    package func hasWorker() throws -> Bool { try WorkerPresence.isAnnounced(in: location) }

    /// Begins a deployment that waits, if it is due, and runs it to its end. One that the rules refuse now ends as Failed,
    /// and one that has expired as TimedOut: nothing was begun then.
    func begin(
        _ waiting: Deployment,
        _ release: StoredRelease,
        observer: @escaping DeploymentObserver
    ) async throws -> FinishedDeployment {
        if let end = try await endWithoutBeginning(of: waiting) {
            return try await withdraw(waiting, as: end, observer: observer)
        }
        try await requireFree(project: waiting.project, environment: waiting.environment, tenant: waiting.tenant)
        let lock = try lock(for: waiting)
        defer { lock.release() }
        // Before the lock was ours another process may have begun it, and ended it.
        guard try await store.deployment(waiting.id)?.state == .queued else { throw DeploymentRefusal.taken(waiting) }
        if let end = try await overtaken(waiting) {
            return try await withdraw(waiting, as: end, observer: observer)
        }
        let renderer: StepRenderer
        do {
            renderer = try await judged(waiting, release)
        } catch let error as AWSError where error.isPassing || error.blamesCredentials {
            // It waits until AWS answers again, or until it expires.
            throw error
        } catch let error as CredentialsError {
            throw error
        } catch let error as FreezeError where waiting.schedule?.isAutomatic == true {
            // What goes by itself goes when the freeze is over.
            throw error
        } catch let error where !(error is CancellationError || error is StoreError) {
            let reason = await masked("\(error)", for: waiting, release)
            let end = DeploymentEnd(.failed, reason: "It did not begin. \(reason)")
            return try await withdraw(waiting, as: end, observer: observer)
        }
        let first = DeploymentFact.started(by: world.owner)
        return try await run(waiting, release, with: renderer, first: first, choice: nil, observer: observer)
    }

    /// A text that is kept, without the secrets that its steps could have brought into it.
    private func masked(_ text: String, for deployment: Deployment, _ release: StoredRelease) async -> String {
        let answers = PromptAnswers(stored: deployment.answers, keys: keys)
        guard let renderer = try? await prepared(release, deployment, answers, isLenient: true) else { return text }
        let secrets = release.release.steps.flatMap { renderer.table(for: $0, outputs: StepOutputs()).secrets }
        return Masker(secrets).mask(text)
    }

    /// Cancels a deployment if it still waits; nil where it does not.
    func withdraw(
        _ deployment: Deployment,
        observer: @escaping DeploymentObserver
    ) async throws -> FinishedDeployment? {
        guard deployment.state == .queued else { return nil }
        let end = DeploymentEnd(.cancelled, reason: "Cancelled by \(world.user) before it had begun.")
        do {
            return try await withdraw(deployment, as: end, by: world.user, observer: observer)
        } catch DeploymentRefusal.taken {
            return nil
        }
    }

    private func withdraw(
        _ deployment: Deployment,
        as end: DeploymentEnd,
        by user: String? = nil,
        observer: @escaping DeploymentObserver
    ) async throws -> FinishedDeployment {
        do {
            let events = try await store.withdraw(deployment.id, as: end, by: user, at: world.now())
            for event in events { await observer(deployment, event) }
            return FinishedDeployment(deployment: deployment, end: end)
        } catch StoreError.deploymentBegan, StoreError.deploymentEnded {
            throw DeploymentRefusal.taken(deployment)
        }
    }

    /// How it ends because it is too late, or what it follows did not succeed; nil where it may begin.
    ///
    /// Throws `DeploymentRefusal.notDue` and `.follows` where it has to wait.
    private func endWithoutBeginning(of waiting: Deployment) async throws -> DeploymentEnd? {
        guard let schedule = waiting.schedule else { return nil }
        if let expiry = schedule.expiry, schedule.isExpired(at: world.now()) {
            let reason = "It expired: it had not begun by \(MomentText.minute(expiry))."
            return DeploymentEnd(.timedOut, reason: reason)
        }
        guard schedule.start <= world.now() else { throw DeploymentRefusal.notDue(waiting, start: schedule.start) }
        guard let first = schedule.follows else { return nil }
        guard let end = try await store.deployment(first)?.state.end else {
            throw DeploymentRefusal.follows(waiting, first)
        }
        guard !end.outcome.isSuccess else { return nil }
        let reason = "\(first), which had to succeed before, ended \(end.outcome.rawValue)."
        return DeploymentEnd(.cancelled, reason: reason)
    }

    /// The rules of deploying, asked now, whatever they said when it was queued; throws what they say, and what `plan` throws.
    private func judged(_ deployment: Deployment, _ release: StoredRelease) async throws -> StepRenderer {
        try await requireStart(of: deployment)
        let answers = try answers(kept: deployment)
        let tenant = try deployment.tenant.map(requireTenant)
        var deployer = self
        deployer.skippedSteps = deployment.skippedSteps
        let secrets = try await deployer.admittedPlan(
            release,
            in: deployment.environment,
            for: tenant,
            answers: answers,
            advised: false
        ).secrets
        return try await renderer(
            release,
            deployment.environment,
            for: tenant,
            deployment: deployment,
            answers: answers
        ).with(secrets)
    }
}
