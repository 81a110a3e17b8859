import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    func visits(project: String?) async throws(StoreError) -> [ReleaseVisits] {
        try await read { try Self.visits(project: project, in: $0) }
    }

    private static func visits(project: String?, in database: Database) throws -> [ReleaseVisits] {
        let rows = try VisitRow.fetchCursor(
            database,
            sql: """
                SELECT releases.id, releases.project, releases.version, channel, releases.created_at,
                    deployments.id AS deployment, environment, tenant, coalesce(started_at, deployments.created_at) AS at,
                    outcome, turn
                FROM releases LEFT JOIN deployments ON deployments.release = releases.id
                    AND (turn IS NOT NULL OR outcome IS NULL)
                \(project == nil ? "" : "WHERE releases.project = :project")
                ORDER BY releases.id, deployments.id
                """,
            arguments: project.map { ["project": $0] } ?? [:]
        )
        var releases: [ReleaseVisits] = []
        while let row = try rows.next() {
            if releases.last?.id.number != row.id { releases.append(row.release) }
            if let visit = row.visit { releases[releases.count - 1].visits.append(visit) }
        }
        return releases
    }

    func removeReleases(
        of project: String,
        by user: String,
        at: Date,
        choosing choice: @escaping @Sendable ([ReleaseVisits]) -> [ReleaseVisits]
    ) async throws(StoreError) -> [ReleaseVisits] {
        try await write { database in
            let chosen = choice(try Self.visits(project: project, in: database))
            let removal = Removal(action: .releaseRemoved, user: user, at: at)
            _ = try Self.remove(chosen.map(\.id), as: removal, from: database)
            return chosen
        }
    }

    func logVolumes(project: String?) async throws(StoreError) -> [LogVolume] {
        try await read { database in
            try VolumeRow.fetchAll(
                database,
                sql: """
                    SELECT deployment, project, environment, tenant, ended_at, count(*) AS entries,
                        sum(length(CAST(fact AS BLOB))) AS bytes
                    FROM deployments JOIN events ON deployment = id
                    WHERE \(Self.mayLoseItsLog) AND \(Self.isLog)
                        \(project == nil ? "" : "AND project = :project")
                    GROUP BY deployment
                    """,
                arguments: project.map { ["project": $0] } ?? [:]
            ).map(\.volume)
        }
    }

    func remove(_ logs: [LogVolume], by user: String, at: Date) async throws(StoreError) {
        try await write { database in
            for log in logs {
                try database.execute(
                    sql: """
                        DELETE FROM events WHERE \(Self.isLog) AND deployment = (
                            SELECT id FROM deployments WHERE id = ? AND \(Self.mayLoseItsLog)
                        )
                        """,
                    arguments: [log.deployment.number]
                )
                // Another one may have removed it, or it came into use.
                guard database.changesCount > 0 else { continue }
                try AuditChain(database: database).append(.removed(log, by: user, at: at))
            }
        }
    }

    /// Of a deployment.
    private static let mayLoseItsLog = """
        outcome IS NOT NULL AND id NOT IN (SELECT latest FROM standings)
            AND id NOT IN (SELECT current FROM standings WHERE current IS NOT NULL)
        """

    /// A `DeploymentFact.log`, as it is stored.
    private static let isLog = #"fact GLOB '{"log":*'"#
}

/// A release with one of its deployments; what concerns that is null where it has none.
private struct VisitRow: FetchableRecord, Decodable {
    static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase

    let id: Int64
    let project: String
    let version: String
    let channel: String
    let createdAt: Int64
    let deployment: Int64?
    let environment: String?
    let tenant: String?
    let at: Int64?
    let outcome: DeploymentOutcome?
    let turn: Int64?

    var release: ReleaseVisits {
        ReleaseVisits(
            id: ReleaseID(id),
            project: project,
            version: version,
            channel: channel,
            createdAt: Date(milliseconds: createdAt)
        )
    }

    var visit: ReleaseVisits.Visit? {
        guard let deployment, let environment, let at else { return nil }
        return .init(
            deployment: DeploymentID(deployment),
            place: .init(environment: environment, tenant: tenant),
            at: Date(milliseconds: at),
            outcome: outcome,
            order: turn ?? .max
        )
    }
}

private struct VolumeRow: FetchableRecord, Decodable {
    static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase

    let deployment: Int64
    let project: String
    let environment: String
    let tenant: String?
    let endedAt: Int64
    let entries: Int
    let bytes: Int

    var volume: LogVolume {
        LogVolume(
            deployment: DeploymentID(deployment),
            project: project,
            place: .init(environment: environment, tenant: tenant),
            endedAt: Date(milliseconds: endedAt),
            entries: entries,
            bytes: bytes
        )
    }
}
