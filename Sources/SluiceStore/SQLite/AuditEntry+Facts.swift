import FoundationEssentials
import SluiceModel

extension AuditEntry {
    static func created(_ release: Release, _ id: ReleaseID) -> AuditEntry {
        let packages = release.packages.map { package -> JSONValue in
            [
                "step": .string(package.step), "name": .string(package.name), "version": .string(package.version),
                "digest": .string(package.digest),
            ]
        }
        return AuditEntry(
            .releaseCreated,
            of: "\(id)",
            by: release.createdBy,
            at: release.createdAt,
            project: release.project,
            after: [
                "version": .string(release.version), "channel": .string(release.channel),
                "commit": JSONValue(release.git.commit), "packages": .array(packages),
            ]
        )
    }

    /// A release that goes with its deployments.
    ///
    static func removed(_ release: ReleaseHead, _ deployments: [Int64], as removal: Removal) -> AuditEntry {
        AuditEntry(
            removal.action,
            of: "\(ReleaseID(release.id))",
            by: removal.user,
            at: removal.at,
            project: release.project,
            before: [
                "version": .string(release.version), "channel": .string(release.channel),
                "deployments": .array(deployments.map { .string("\(DeploymentID($0))") }),
            ]
        )
    }

    static func removed(_ log: LogVolume, by user: String, at: Date) -> AuditEntry {
        AuditEntry(
            .logRemoved,
            of: "\(log.deployment)",
            by: user,
            at: at,
            project: log.project,
            environment: log.place.environment,
            tenant: log.place.tenant,
            before: ["entries": JSONValue(log.entries), "bytes": JSONValue(log.bytes)]
        )
    }

    /// - Parameter project: that of the release.
    static func updated(_ release: ReleaseID, of project: String?, to snapshot: NumberedSnapshot) -> AuditEntry {
        AuditEntry(
            .variablesUpdated,
            of: "\(release)",
            by: snapshot.snapshot.createdBy,
            at: snapshot.snapshot.createdAt,
            project: project,
            before: ["snapshot": JSONValue(snapshot.number - 1)],
            after: [
                "snapshot": JSONValue(snapshot.number), "changedValues": JSONValue(snapshot.snapshot.changedValues),
                "commit": JSONValue(snapshot.snapshot.git.commit),
            ]
        )
    }

    static func created(_ deployment: Deployment) -> AuditEntry {
        AuditEntry(
            .deploymentCreated,
            of: deployment,
            by: deployment.createdBy,
            at: deployment.createdAt,
            after: [
                "release": .string("\(deployment.release)"), "version": .string(deployment.version),
                "snapshot": JSONValue(deployment.snapshot), "notBefore": moment(deployment.schedule?.start),
                "expiry": moment(deployment.schedule?.expiry), "freezes": freezes(deployment.freezeOverride),
                "skippedSteps": .array(deployment.skippedSteps.map { .string($0) }),
            ]
        )
    }

    /// In UTC, as scripts read it.
    private static func moment(_ date: Date?) -> JSONValue { JSONValue(date?.formatted(.iso8601)) }

    private static func freezes(_ override: FreezeOverride?) -> JSONValue {
        guard let override else { return .null }
        return ["overridden": .array(override.freezes.map { .string($0) }), "reason": .string(override.reason)]
    }

    /// Someone prevented or allowed the progression of a release.
    static func decided(
        _ action: AuditAction,
        on release: ReleaseHead,
        because reason: String,
        by user: String,
        at: Date
    ) -> AuditEntry {
        AuditEntry(
            action,
            of: "\(ReleaseID(release.id))",
            by: user,
            at: at,
            project: release.project,
            after: ["version": .string(release.version), "reason": .string(reason)]
        )
    }

    /// What a fact means for the audit; nil for those that are no one's decision and no end.
    ///
    /// - Parameters:
    ///   - user: who brings an end about that is not the owner's; nil for the owner.
    ///   - deployment: as it was before; asked for only where there is an entry.
    static func entry(
        for fact: DeploymentFact,
        at: Date,
        by user: String?,
        of deployment: () throws -> Deployment
    ) rethrows -> AuditEntry? {
        switch fact {
        case .started(let owner):
            AuditEntry(.deploymentStarted, of: try deployment(), by: owner.user, at: at, after: process(owner))
        case .resumed(let owner, let choice): resumed(try deployment(), by: owner, choice, at: at)
        case .interventionDecided(let step, let decision): decided(try deployment(), step, decision, at: at)
        case .cancelRequested(let user, let leave):
            AuditEntry(.cancelRequested, of: try deployment(), by: user, at: at, after: ["leave": .bool(leave)])
        case .ended(let end): ended(try deployment(), end, by: user, at: at)
        default: nil
        }
    }

    private static func resumed(
        _ deployment: Deployment,
        by owner: DeploymentOwner,
        _ choice: ResumeChoice?,
        at: Date
    ) -> AuditEntry {
        AuditEntry(
            .deploymentResumed,
            of: deployment,
            by: owner.user,
            at: at,
            before: deployment.owner.map(process),
            after: [
                "process": JSONValue(Int(owner.processID)), "host": .string(owner.host),
                "choice": JSONValue(choice?.rawValue),
            ]
        )
    }

    private static func process(_ owner: DeploymentOwner) -> JSONValue {
        ["process": JSONValue(Int(owner.processID)), "host": .string(owner.host)]
    }

    private static func decided(
        _ deployment: Deployment,
        _ step: String,
        _ decision: InterventionDecision,
        at: Date
    ) -> AuditEntry {
        AuditEntry(
            decision.isApproved ? .interventionApproved : .interventionRejected,
            of: deployment,
            by: decision.by,
            at: at,
            after: ["step": .string(step), "notes": .string(decision.notes)]
        )
    }

    private static func ended(
        _ deployment: Deployment,
        _ end: DeploymentEnd,
        by user: String?,
        at: Date
    ) -> AuditEntry {
        AuditEntry(
            action(for: end.outcome),
            of: deployment,
            by: user ?? deployment.owner?.user ?? deployment.createdBy,
            at: at,
            before: ["outcome": nil],
            after: [
                "outcome": .string(end.outcome.rawValue), "cause": JSONValue(end.cause?.rawValue),
                "reason": .string(end.reason),
            ]
        )
    }

    private static func action(for outcome: DeploymentOutcome) -> AuditAction {
        switch outcome {
        case .cancelled: .deploymentCancelled
        case .rolledBack: .deploymentRolledBack
        case .succeeded, .noChange, .superseded, .stalled, .nothingRunning, .timedOut, .failed: .deploymentFinished
        }
    }

    /// An entry about a deployment.
    private init(
        _ action: AuditAction,
        of deployment: Deployment,
        by user: String,
        at: Date,
        before: JSONValue? = nil,
        after: JSONValue
    ) {
        self.init(
            action,
            of: "\(deployment.id)",
            by: user,
            at: at,
            project: deployment.project,
            environment: deployment.environment,
            tenant: deployment.tenant,
            before: before,
            after: after
        )
    }
}

extension Deployment {
    /// Nil once it has ended.
    fileprivate var owner: DeploymentOwner? {
        if case .open(let owner) = state { owner } else { nil }
    }
}
