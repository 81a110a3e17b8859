import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    func insert(
        _ snapshot: VariableSnapshot,
        into release: ReleaseID
    ) async throws(StoreError) -> NumberedSnapshot {
        try await write { database in
            do {
                return try Self.insert(snapshot, into: release, database)
            } catch ResultCode.SQLITE_CONSTRAINT_FOREIGNKEY {
                throw StoreError.noRelease(release)
            }
        }
    }

    private static func insert(
        _ snapshot: VariableSnapshot,
        into release: ReleaseID,
        _ database: Database
    ) throws -> NumberedSnapshot {
        let last = try SnapshotRow.snapshot(nil, of: release.number, in: database)?.number ?? 0
        let text = try StoredJSON.encode(snapshot)
        try database.execute(
            sql: """
                INSERT INTO release_variables
                    (release, number, changed_values, git_commit, created_by, created_at, snapshot)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                release.number, last + 1, snapshot.changedValues, snapshot.git.commit, snapshot.createdBy,
                snapshot.createdAt.milliseconds, text,
            ]
        )
        let inserted = try SnapshotRow(number: last + 1, snapshot: text).numbered()
        let project = try String.fetchOne(
            database,
            sql: "SELECT project FROM releases WHERE id = ?",
            arguments: [release.number]
        )
        try AuditChain(database: database).append(.updated(release, of: project, to: inserted))
        return inserted
    }

    func snapshots(of release: ReleaseID) async throws(StoreError) -> [NumberedSnapshot] {
        try await read { database in
            try SnapshotRow.fetchAll(
                database,
                sql: "SELECT number, snapshot FROM release_variables WHERE release = ? ORDER BY number",
                arguments: [release.number]
            ).map { try $0.numbered() }
        }
    }
}
