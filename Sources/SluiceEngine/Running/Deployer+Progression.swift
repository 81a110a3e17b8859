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

    /// Which deployments of a project should go by themselves, and which of them may now.
    package func automaticDeployments(of project: Project) async throws -> [AutomaticDeployment] {
        let promotion = AutomaticPromotion(of: project, in: definitions, now: world.now())
        let environments = promotion.environments
        guard !environments.isEmpty else { return [] }
        let standings = try await store.standings().filter { $0.project == project.name }
        let present = environments.flatMap { environment in
            promotion.audiences(in: environment).map { audience in
                standings.first { $0.environment == environment && $0.tenant == audience.tenant }?.current?.release
            }
        }
        // Where nothing runs yet, every release may be the one that goes there.
        let oldest = present.contains(nil) ? nil : present.compactMap { $0?.number }.min()
        return promotion.candidates(
            try await store.histories(project: project.name, downTo: oldest.map { ReleaseID($0) })
        )
    }

    /// Throws `PlanError.noEnvironment`, and `PlanError.notAllowed` where the release may not go there now.
    func requireEntry(
        of release: StoredRelease,
        into environment: String,
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
