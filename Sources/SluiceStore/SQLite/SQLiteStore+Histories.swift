import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    func history(of release: ReleaseID) async throws(StoreError) -> ReleaseHistory? {
        try await read { database in
            try Self.histories(where: "releases.id = :release", ["release": release.number], in: database).first
        }
    }

    func histories(project: String, limit: Int?) async throws(StoreError) -> [ReleaseHistory] {
        try await read { database in
            try Self.histories(
                where: """
                    releases.id IN (SELECT id FROM releases WHERE project = :project ORDER BY id DESC LIMIT :limit)
                    """,
                ["project": project, "limit": limit ?? -1],
                in: database
            )
        }
    }

    func prevent(_ release: ReleaseID, reason: String, by user: String, at: Date) async throws(StoreError) {
        try await decide("Prevented", .progressionPrevented, on: release, reason: reason, by: user, at: at)
    }

    func allow(_ release: ReleaseID, reason: String, by user: String, at: Date) async throws(StoreError) {
        try await decide("Allowed", .progressionAllowed, on: release, reason: reason, by: user, at: at)
    }

    private func decide(
        _ kind: String,
        _ action: AuditAction,
        on release: ReleaseID,
        reason: String,
        by user: String,
        at: Date
    ) async throws(StoreError) {
        try await write { database in
            let head = try ReleaseHead.find(release, in: database)
            try database.execute(
                sql: """
                    INSERT INTO decisions (release, kind, reason, decided_by, decided_at, after_deployment)
                    VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM deployments))
                    """,
                arguments: [release.number, kind, reason, user, at.milliseconds]
            )
            try AuditChain(database: database).append(
                .decided(action, on: head, because: reason, by: user, at: at)
            )
        }
    }

    /// Newest first.
    private static func histories(
        where filter: String,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> [ReleaseHistory] {
        let visits = try VisitRow.fetchAll(database, sql: VisitRow.query(filter), arguments: arguments)
        let decisions = try DecisionRow.fetchAll(database, sql: DecisionRow.query(filter), arguments: arguments)
        let visitsByRelease = Dictionary(grouping: visits, by: \.release)
        let decisionsByRelease = Dictionary(grouping: decisions, by: \.release)
        return try Row.fetchAll(
            database,
            sql: "SELECT id, version, channel FROM releases WHERE \(filter) ORDER BY id DESC",
            arguments: arguments
        ).map { row in
            let id: Int64 = row["id"]
            return ReleaseHistory(
                release: ReleaseID(id),
                version: row["version"],
                channel: row["channel"],
                visits: visitsByRelease[id, default: []].map(\.visit),
                decisions: decisionsByRelease[id, default: []].map(\.decision)
            )
        }
    }
}

/// A deployment, with the end of the one that took its place.
private struct VisitRow: FetchableRecord, Decodable {
    static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase

    let id: Int64
    let release: Int64
    let environment: String
    let tenant: String?
    let outcome: DeploymentOutcome?
    let endedAt: Int64?
    let replacedAt: Int64?

    static func query(_ filter: String) -> String {
        """
        SELECT
            deployments.id, release, environment, tenant, outcome, ended_at, replacements.at AS replaced_at
        FROM releases JOIN deployments ON deployments.release = releases.id
            LEFT JOIN replacements ON replacements.deployment = deployments.id
        WHERE \(filter) ORDER BY deployments.turn IS NULL, deployments.turn, deployments.id
        """
    }

    var visit: ReleaseVisit {
        ReleaseVisit(
            deployment: DeploymentID(id),
            environment: environment,
            tenant: tenant,
            outcome: outcome,
            endedAt: endedAt.map { Date(milliseconds: $0) },
            replacedAt: replacedAt.map { Date(milliseconds: $0) }
        )
    }
}

/// A row of `decisions`.
private struct DecisionRow: FetchableRecord, Decodable {
    static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase

    let release: Int64
    let kind: String
    let reason: String
    let decidedBy: String
    let decidedAt: Int64
    let afterDeployment: Int64
    let environment: String?
    let tenant: String?
    let replacement: String?

    static func query(_ filter: String) -> String {
        """
        SELECT decisions.* FROM releases JOIN decisions ON decisions.release = releases.id
        WHERE \(filter) ORDER BY decisions.id
        """
    }

    var decision: ProgressionDecision {
        ProgressionDecision(what, by: decidedBy, at: Date(milliseconds: decidedAt), after: afterDeployment)
    }

    private var what: ProgressionDecision.Kind {
        if let environment {
            return .held(.init(environment: environment, tenant: tenant, replacement: replacement))
        }
        return kind == "Prevented" ? .prevented(reason: reason) : .allowed(reason: reason)
    }
}
