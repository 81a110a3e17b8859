import SluiceModel
import SluiceStore

extension Deployer {
    /// How far a release has come, for a tenant or for nobody in particular.
    ///
    /// - Parameter earlier: environments that the same command deploys to before, taken as successful just now.
    package func progression(
        of release: StoredRelease,
        for tenant: Tenant? = nil,
        after earlier: [String] = []
    ) async throws -> Progression {
        guard var history = try await store.history(of: release.id) else { throw StoreError.noRelease(release.id) }
        let now = world.now()
        history.visits += earlier.map { environment in
            ReleaseVisit(
                deployment: DeploymentID(0),
                environment: environment,
                tenant: tenant?.name,
                outcome: .succeeded,
                endedAt: now
            )
        }
        return Progression(
            of: history,
            by: definitions.lifecycle(of: release.release),
            over: definitions.environments.map(\.name),
            for: tenant.map { Audience(of: $0, project: release.release.project) } ?? .nobody,
            now: now
        )
    }

    private static let farthestLook = 800

    /// Which deployments of a project go by themselves: those that are due now have no `obstacle`, of the others it
    /// says why not. Environments that no release may enter yet are not in it. Writes nothing; the answer changes with
    /// what is recorded, with the files, and with the time alone.
    ///
    /// It is looked for among the newest 800 releases, so that a place where none may go costs no more.
    package func automaticDeployments(of project: Project) async throws -> [AutomaticDeployment] {
        let promotion = AutomaticPromotion(of: project, in: definitions, now: world.now())
        guard !promotion.environments.isEmpty else { return [] }
        var limit = 50
        while true {
            let histories = try await store.histories(project: project.name, limit: limit)
            guard histories.count == limit, limit < Self.farthestLook, !promotion.isDecided(by: histories) else {
                return promotion.candidates(histories)
            }
            // As a rule the newest few decide; where they do not, all that is read is a small multiple of what does.
            limit *= 4
        }
    }

    /// Whether a deployment that was made to start later may start: it is judged again by what is recorded and by what
    /// the files say now. The freezes that it was made in spite of are not in its way.
    ///
    /// Throws `PlanError.noEnvironment`, `PlanError.notAllowed`, `TenantError`, and `FreezeError.frozen`.
    package func requireStart(of deployment: Deployment) async throws {
        guard let release = try await store.release(deployment.release, snapshot: deployment.snapshot) else {
            throw StoreError.noRelease(deployment.release)
        }
        let tenant = try deployment.tenant.map(requireTenant)
        try await requirePhase(of: release, with: deployment.environment, for: tenant, after: [])
        try requireTenancy(of: release, in: deployment.environment, for: tenant)
        try requireNoFreeze(
            on: deployment.project,
            in: deployment.environment,
            for: deployment.tenant,
            despite: deployment.freezeOverride
        )
    }

    /// Throws `PlanError.noEnvironment`, `PlanError.notAllowed` where the release may not go there now, and
    /// `FreezeError`.
    func requireEntry(
        of release: StoredRelease,
        into environment: String,
        for tenant: Tenant?,
        after earlier: [String]
    ) async throws {
        try await requirePhase(of: release, with: environment, for: tenant, after: earlier)
        try requireFreezesOfOverride()
        try requireNoFreeze(
            on: release.release.project,
            in: environment,
            for: tenant?.name,
            despite: freezeOverride
        )
    }

    private func requirePhase(
        of release: StoredRelease,
        with environment: String,
        for tenant: Tenant?,
        after earlier: [String]
    ) async throws {
        let known = definitions.environments.map(\.name)
        guard known.contains(environment) else { throw PlanError.noEnvironment(environment, known: known) }
        let progression = try await progression(of: release, for: tenant, after: earlier)
        if let refusal = progression.refusal(toEnter: environment) {
            throw PlanError.notAllowed(version: release.release.version, environment: environment, refusal)
        }
    }
}
