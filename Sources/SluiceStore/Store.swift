import FoundationEssentials
import SluiceModel

/// Everything that outlives a command: releases, deployments, and the journal of what happened in them.
///
/// Each call is one query or one transaction. None of them is cancelled with its task: they are short, and what has
/// happened must be written down even while a deployment is being cancelled. Times keep their milliseconds, no more.
package protocol Store: Sendable {
    /// Keeps a release and gives it its number. Throws `releaseExists` when its project has that version already.
    @discardableResult
    func insert(_ release: Release) async throws(StoreError) -> StoredRelease

    /// Nil where the project has no such version; versions are compared as written.
    func release(project: String, version: String) async throws(StoreError) -> StoredRelease?

    /// The release with the variables it took up last.
    func release(_ id: ReleaseID) async throws(StoreError) -> StoredRelease?

    /// Newest first. A nil project or channel means every one, a nil limit no limit.
    func releases(project: String?, channel: String?, limit: Int?) async throws(StoreError) -> [ReleaseSummary]

    /// Removes releases with their deployments and the journals of these, all or none.
    ///
    /// Throws `noRelease`, and `releasesInUse` where one of them runs somewhere or has a deployment that has not ended.
    @discardableResult
    func delete(_ releases: [ReleaseID], by user: String, at: Date) async throws(StoreError) -> [DeletedRelease]

    /// Every version of a project, as written, the newest release first.
    func versions(project: String) async throws(StoreError) -> [String]

    /// The same with the channel of each.
    func releaseNumbers(project: String) async throws(StoreError) -> [ReleaseNumber]

    /// The release with the variables of one snapshot: 0 for those it was made with. Nil where there is none.
    func release(_ id: ReleaseID, snapshot: Int) async throws(StoreError) -> StoredRelease?

    /// Gives a release other variables from now on; what it had stays readable. Throws `noRelease`.
    func insert(_ snapshot: VariableSnapshot, into release: ReleaseID) async throws(StoreError) -> NumberedSnapshot

    /// The snapshots that a release took up after it was made, oldest first; empty for none.
    func snapshots(of release: ReleaseID) async throws(StoreError) -> [NumberedSnapshot]

    /// What came before a deployment of a release to an environment; a nil deployment is one that is only planned.
    func background(
        of release: ReleaseID,
        environment: String,
        tenant: String?,
        before deployment: DeploymentID?
    ) async throws(StoreError) -> DeploymentBackground

    /// Opens a deployment of a release, or queues it where it has a schedule. Throws `noRelease` where there is no such
    /// release and, for one that begins at once, `deploymentOpen` while another one of the same project, environment and
    /// tenant has begun and not ended. Throws `deploymentRepeated` where it is not the first as it wants to be.
    func insertDeployment(_ new: NewDeployment) async throws(StoreError) -> Deployment

    func deployment(_ id: DeploymentID) async throws(StoreError) -> Deployment?

    /// Newest first. A nil project or environment means every one, a nil limit no limit.
    func deployments(
        project: String?,
        environment: String?,
        tenant: TenantFilter,
        limit: Int?
    ) async throws(StoreError) -> [Deployment]

    /// Those that have not ended, in the order of their numbers, those that wait too; whether anyone works on one that
    /// has begun is told by its `DeploymentLock`.
    func openDeployments() async throws(StoreError) -> [Deployment]

    /// Writes facts into a deployment's journal, all or none, and returns them with their sequence numbers.
    ///
    /// `started` and `resumed` make their process the owner; `ended` closes the deployment. `started` begins one that
    /// waited: it throws `deploymentBegan` where that has happened, and `deploymentOpen` while another one has begun
    /// there and not ended. Throws `noDeployment`, and `deploymentEnded` for anything after the end.
    @discardableResult
    func append(
        _ facts: [DeploymentFact],
        at: Date,
        to deployment: DeploymentID
    ) async throws(StoreError) -> [DeploymentEvent]

    /// Ends a deployment that waits. Throws `noDeployment`, `deploymentBegan` where it waits no longer, and
    /// `deploymentEnded`.
    ///
    /// - Parameter user: who asked to cancel it, which is written down too; nil where nobody did.
    @discardableResult
    func withdraw(
        _ deployment: DeploymentID,
        as end: DeploymentEnd,
        by user: String?,
        at: Date
    ) async throws(StoreError) -> [DeploymentEvent]

    /// The journal in its order, from the event after `sequence` (0 for all of it). Empty where there is no such
    /// deployment.
    func events(of deployment: DeploymentID, after sequence: Int) async throws(StoreError) -> [DeploymentEvent]

    /// What runs there: the last deployment that ended Succeeded or NoChange. One that was rolled back, or failed,
    /// leaves it as it was. Nil where nothing ever succeeded. A nil tenant means what is deployed for none.
    func current(project: String, environment: String, tenant: String?) async throws(StoreError) -> Deployment?

    /// Where each project stands in each environment it was ever deployed to, by project, environment
    /// and tenant, what is deployed for none first. A nil project means every one.
    func standings(project: String?) async throws(StoreError) -> [EnvironmentStanding]

    /// What is recorded of a release's way through environments; nil where there is no such release.
    func history(of release: ReleaseID) async throws(StoreError) -> ReleaseHistory?

    /// The same of a project's releases, newest first; a nil limit means all of them.
    func histories(project: String, limit: Int?) async throws(StoreError) -> [ReleaseHistory]

    /// Records that a release may enter no further phase until it is allowed to again. Throws `noRelease`.
    ///
    /// That a release was rolled back is recorded with the end of the deployment that did it, without being asked.
    func prevent(_ release: ReleaseID, reason: String, by user: String, at: Date) async throws(StoreError)

    /// Takes back what keeps a release from going on, and from going on by itself. Throws `noRelease`.
    ///
    /// - Parameter reason: empty for none.
    func allow(_ release: ReleaseID, reason: String, by user: String, at: Date) async throws(StoreError)

    /// Every release of a project, or of all, with everywhere it ever went, by their numbers.
    func visits(project: String?) async throws(StoreError) -> [ReleaseVisits]

    /// Removes releases with their deployments and the journals of these: those that are chosen of all that the project
    /// has in that moment, so that nothing comes in between. Throws as `delete`.
    func removeReleases(
        of project: String,
        by user: String,
        at: Date,
        choosing choice: @escaping @Sendable ([ReleaseVisits]) -> [ReleaseVisits]
    ) async throws(StoreError) -> [ReleaseVisits]

    /// What the deployments that have ended logged, in no set order; but not what runs or came last somewhere.
    func logVolumes(project: String?) async throws(StoreError) -> [LogVolume]

    /// Removes what deployments logged, all or none; everything else stays in their journals. Throws where one of them
    /// has not ended.
    func remove(_ logs: [LogVolume], by user: String, at: Date) async throws(StoreError)

    /// What was done, newest first. Every change above leaves its entry in the transaction that makes it.
    func audit(_ filter: AuditFilter) async throws(StoreError) -> [AuditRecord]

    /// Looks at every entry of the audit. Throws an `AuditFault` where one is not as it was written, or where none has
    /// the hash (nil for any), and `StoreError`.
    func verifyAudit(expecting hash: String?) async throws -> AuditReport

    /// What was released of a package, and where that runs now, one for each version and digest in no set order.
    func usages(feed: String, package: String) async throws(StoreError) -> [PackageUsage]
}

extension Store {
    /// In every channel.
    package func releases(project: String?, limit: Int?) async throws(StoreError) -> [ReleaseSummary] {
        try await releases(project: project, channel: nil, limit: limit)
    }

    /// With every tenant, and without one.
    package func deployments(
        project: String?,
        environment: String?,
        limit: Int?
    ) async throws(StoreError) -> [Deployment] {
        try await deployments(project: project, environment: environment, tenant: .any, limit: limit)
    }

    /// What runs there for no tenant.
    package func current(project: String, environment: String) async throws(StoreError) -> Deployment? {
        try await current(project: project, environment: environment, tenant: nil)
    }

    /// Of every project.
    package func standings() async throws(StoreError) -> [EnvironmentStanding] { try await standings(project: nil) }

    /// Opens a deployment with the variables the release was made with, to which nothing was answered.
    package func insertDeployment(
        of release: ReleaseID,
        environment: String,
        owner: DeploymentOwner,
        at: Date
    ) async throws(StoreError) -> Deployment {
        try await insertDeployment(NewDeployment(of: release, environment: environment, owner: owner, at: at))
    }

    /// Writes one fact; as `append` of a list.
    @discardableResult
    package func append(
        _ fact: DeploymentFact,
        at: Date,
        to deployment: DeploymentID
    ) async throws(StoreError) -> DeploymentEvent {
        guard let event = try await append([fact], at: at, to: deployment).first else {
            throw .noDeployment(deployment)
        }
        return event
    }

    /// The whole journal.
    package func events(of deployment: DeploymentID) async throws(StoreError) -> [DeploymentEvent] {
        try await events(of: deployment, after: 0)
    }
}
