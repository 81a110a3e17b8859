import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    func delete(
        _ releases: [ReleaseID],
        by user: String,
        at: Date
    ) async throws(StoreError) -> [DeletedRelease] {
        try await write { database in
            try Self.remove(releases, as: Removal(action: .releaseDeleted, user: user, at: at), from: database)
        }
    }

    /// All or none, each with its entry in the audit.
    static func remove(
        _ releases: [ReleaseID],
        as removal: Removal,
        from database: Database
    ) throws -> [DeletedRelease] {
        let uses = try releases.flatMap { try Self.uses(of: $0, in: database) }
        guard uses.isEmpty else { throw StoreError.releasesInUse(uses) }
        // What a release leaves behind goes in an order of its own: nothing of a history goes while its release is there.
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        return try releases.map { try remove($0, as: removal, from: database) }
    }

    private static func uses(of release: ReleaseID, in database: Database) throws -> [ReleaseUse] {
        let running = try Row.fetchAll(
            database,
            sql: """
                SELECT version, deployments.environment, deployments.tenant
                FROM standings JOIN deployments ON deployments.id = standings.current WHERE release = ?
                ORDER BY deployments.environment, deployments.tenant
                """,
            arguments: [release.number]
        )
        let open = try Row.fetchAll(
            database,
            sql: "SELECT version, id, environment FROM deployments WHERE release = ? AND outcome IS NULL ORDER BY id",
            arguments: [release.number]
        )
        return running.map { .runs(version: $0["version"], environment: $0["environment"], tenant: $0["tenant"]) }
            + open.map { .open(version: $0["version"], DeploymentID($0["id"]), environment: $0["environment"]) }
    }

    private static func remove(
        _ release: ReleaseID,
        as removal: Removal,
        from database: Database
    ) throws -> DeletedRelease {
        let arguments: StatementArguments = ["release": release.number]
        let head = try ReleaseHead.find(release, in: database)
        for statement in withdrawal { try database.execute(sql: statement, arguments: arguments) }
        let deployments = try Int64.fetchAll(
            database,
            sql: "SELECT id FROM deployments WHERE release = :release",
            arguments: arguments
        )
        try database.execute(sql: "DELETE FROM releases WHERE id = :release", arguments: arguments)
        for deployment in deployments {
            try database.execute(sql: "DELETE FROM events WHERE deployment = ?", arguments: [deployment])
        }
        try database.execute(sql: "DELETE FROM deployments WHERE release = :release", arguments: arguments)
        try AuditChain(database: database).append(.removed(head, deployments, as: removal))
        return DeletedRelease(id: release, version: head.version, deployments: deployments.count)
    }

    /// The newest deployment of each place that saw the release becomes the newest of the others; without others the place
    /// is forgotten.
    private static let withdrawal = [
        """
        DELETE FROM standings
        WHERE latest IN (SELECT id FROM deployments WHERE release = :release) AND NOT EXISTS (\(others("1")))
        """,
        """
        UPDATE standings SET latest = (\(others("id")) ORDER BY turn DESC LIMIT 1)
        WHERE latest IN (SELECT id FROM deployments WHERE release = :release)
        """,
    ]

    private static func others(_ column: String) -> String {
        """
        SELECT \(column) FROM deployments AS other
        WHERE other.project = standings.project AND other.environment = standings.environment
            AND ifnull(other.tenant, '') = standings.tenant AND other.release <> :release AND other.turn IS NOT NULL
        """
    }
}
