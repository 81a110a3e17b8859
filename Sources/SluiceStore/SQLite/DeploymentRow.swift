import FoundationEssentials
import GRDB
import SluiceModel

/// A row of `deployments`.
struct DeploymentRow: FetchableRecord, Decodable {
    static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase

    let id: Int64
    let release: Int64
    let project: String
    let version: String
    let environment: String
    let tenant: String?
    let snapshot: Int
    /// Answers by variable, as JSON.
    let answers: String
    /// A `FreezeOverride`, as JSON.
    let freezeOverride: String?
    /// Names, as JSON.
    let skippedSteps: String
    let createdBy: String
    let createdAt: Int64
    let notBefore: Int64?
    let expiresAt: Int64?
    let follows: Int64?
    let automatic: Bool
    let startedAt: Int64?
    let turn: Int64?
    /// A `DeploymentOwner`, as JSON.
    let owner: String
    let outcome: DeploymentOutcome?
    let cause: DeploymentOutcome?
    let reason: String?
    let endedAt: Int64?

    func deployment() throws -> Deployment {
        try Deployment(
            id: DeploymentID(id),
            release: ReleaseID(release),
            project: project,
            version: version,
            environment: environment,
            tenant: tenant,
            snapshot: snapshot,
            answers: StoredJSON.decode([String: StoredAnswer].self, from: answers),
            freezeOverride: freezeOverride.map { try StoredJSON.decode(FreezeOverride.self, from: $0) },
            skippedSteps: StoredJSON.decode([String].self, from: skippedSteps),
            createdBy: createdBy,
            createdAt: Date(milliseconds: createdAt),
            schedule: schedule,
            startedAt: startedAt.map { Date(milliseconds: $0) },
            turn: turn,
            state: state()
        )
    }

    private var schedule: DeploymentSchedule? {
        notBefore.map { start in
            DeploymentSchedule(
                start: Date(milliseconds: start),
                expiry: expiresAt.map { Date(milliseconds: $0) },
                follows: follows.map { DeploymentID($0) },
                isAutomatic: automatic
            )
        }
    }

    private func state() throws -> DeploymentState {
        guard let outcome, let endedAt else {
            return turn == nil ? .queued : .open(owner: try StoredJSON.decode(DeploymentOwner.self, from: owner))
        }
        let end = DeploymentEnd(outcome, cause: cause, reason: reason ?? "")
        return .ended(end, at: Date(milliseconds: endedAt))
    }
}

extension DeploymentRow {
    /// The deployments that a query finds; it selects every column of `deployments`.
    static func deployments(
        _ database: Database,
        _ sql: String,
        _ arguments: StatementArguments = []
    ) throws -> [Deployment] {
        try fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { try $0.deployment() }
    }

    /// The first of them.
    static func deployment(
        _ database: Database,
        _ sql: String,
        _ arguments: StatementArguments = []
    ) throws -> Deployment? {
        try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)?.deployment()
    }
}
