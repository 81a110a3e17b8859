import SluiceModel
import SluiceStore

/// Finds the release that a command names.
package struct ReleaseFinder: Sendable {
    /// What commands take for the release made last.
    static let latest = "latest"

    let store: any Store

    package init(store: any Store) { self.store = store }

    /// - Parameter version: as written, or `latest` for the one made last.
    /// - Throws: `ReleaseError.noRelease` with the nearest versions, or `noReleases`.
    package func release(_ version: String, of project: String) async throws -> StoredRelease {
        let versions = try await store.versions(project: project)
        guard let newest = versions.first else { throw ReleaseError.noReleases(project: project) }
        let wanted = version == Self.latest ? newest : version
        guard let release = try await store.release(project: project, version: wanted) else {
            throw ReleaseError.noRelease(project: project, version: wanted, nearest: near(wanted, versions))
        }
        return release
    }

    /// Versions that may have been meant, or else the newest.
    func near(_ version: String, _ known: [String]) -> [String] {
        let near = Nearest.names(to: version, in: known)
        return near.isEmpty ? Array(known.prefix(5)) : near
    }

    /// The release that runs in an environment, to be promoted from there.
    package func releaseRunning(
        in environment: String,
        of project: String,
        for tenant: String? = nil
    ) async throws -> StoredRelease {
        guard let current = try await store.current(project: project, environment: environment, tenant: tenant),
            let release = try await store.release(current.release)
        else { throw DeploymentRefusal.nothingDeployed(project: project, environment: environment, tenant: tenant) }
        return release
    }

    /// The release that ran in an environment before the one that runs there now, with the variables it ran with, and
    /// its deployment.
    package func releaseBefore(
        in environment: String,
        of project: String,
        for tenant: String? = nil
    ) async throws -> (release: StoredRelease, deployment: Deployment) {
        let current = try await releaseRunning(in: environment, of: project, for: tenant)
        // Before its *first* deployment there: one that was itself a rollback does not make what it replaced the past.
        let deployments = try await store.deployments(
            project: project,
            environment: environment,
            tenant: .only(tenant),
            limit: nil
        )
        let successes = deployments.filter { $0.state.end?.outcome.isSuccess == true }
            .sorted { ($0.turn ?? 0) > ($1.turn ?? 0) }
        let first = successes.lastIndex { $0.release == current.id }
        let earlier = first.flatMap { successes[($0 + 1)...].first }
        guard let earlier, let release = try await store.release(earlier.release, snapshot: earlier.snapshot) else {
            throw ReleaseError.nothingBefore(
                project: project,
                environment: environment,
                version: current.release.version
            )
        }
        return (release, earlier)
    }
}
