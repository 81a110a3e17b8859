import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    @discardableResult
    func insert(_ release: Release) async throws(StoreError) -> StoredRelease {
        try await write { database in
            let snapshot = try StoredJSON.encode(release)
            let id = try Self.insert(release, snapshot: snapshot, into: database)
            for (position, package) in release.packages.enumerated() {
                try Self.insert(package, of: id, at: position, into: database)
            }
            try AuditChain(database: database).append(.created(release, id))
            return StoredRelease(id: id, release: try StoredJSON.decode(Release.self, from: snapshot))
        }
    }

    private static func insert(
        _ release: Release,
        snapshot: String,
        into database: Database
    ) throws -> ReleaseID {
        do {
            try database.execute(
                sql: """
                    INSERT INTO releases (project, version, channel, created_by, created_at, snapshot)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    release.project, release.version, release.channel, release.createdBy,
                    release.createdAt.milliseconds,
                    snapshot,
                ]
            )
        } catch ResultCode.SQLITE_CONSTRAINT_UNIQUE {
            throw StoreError.releaseExists(project: release.project, version: release.version)
        }
        return ReleaseID(database.lastInsertedRowID)
    }

    private static func insert(
        _ package: PinnedPackage,
        of release: ReleaseID,
        at position: Int,
        into database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO release_packages (release, position, step, name, feed, package, version, digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            release.number, position, package.step, package.name, package.feed, package.id, package.version,
            package.digest,
        ])
    }

    func release(project: String, version: String) async throws(StoreError) -> StoredRelease? {
        try await read { database in
            try ReleaseRow.fetchOne(
                database,
                sql: "SELECT id, snapshot FROM releases WHERE project = ? AND version = ?",
                arguments: [project, version]
            )?.release(with: nil, in: database)
        }
    }

    func release(_ id: ReleaseID) async throws(StoreError) -> StoredRelease? {
        try await release(id, with: nil)
    }

    func release(_ id: ReleaseID, snapshot: Int) async throws(StoreError) -> StoredRelease? {
        try await release(id, with: snapshot)
    }

    private func release(_ id: ReleaseID, with snapshot: Int?) async throws(StoreError) -> StoredRelease? {
        try await read { database in
            try ReleaseRow.fetchOne(
                database,
                sql: "SELECT id, snapshot FROM releases WHERE id = ?",
                arguments: [id.number]
            )?.release(with: snapshot, in: database)
        }
    }

    func versions(project: String) async throws(StoreError) -> [String] {
        try await read { database in
            try String.fetchAll(
                database,
                sql: "SELECT version FROM releases WHERE project = ? ORDER BY id DESC",
                arguments: [project]
            )
        }
    }

    func releaseNumbers(project: String) async throws(StoreError) -> [ReleaseNumber] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT version, channel FROM releases WHERE project = ? ORDER BY id DESC",
                arguments: [project]
            ).map { ReleaseNumber(version: $0["version"], channel: $0["channel"]) }
        }
    }
}

/// The columns of `releases` that make a release.
private struct ReleaseRow: FetchableRecord, Decodable {
    let id: Int64
    /// A `Release`, as JSON.
    let snapshot: String

    /// - Parameter number: nil for the variables it took up last. Nil where it has no snapshot of that number.
    func release(with number: Int?, in database: Database) throws -> StoredRelease? {
        let update = number == 0 ? nil : try SnapshotRow.snapshot(number, of: id, in: database)
        if let number, number != update?.number ?? 0 { return nil }
        return StoredRelease(
            id: ReleaseID(id),
            release: try StoredJSON.decode(Release.self, from: snapshot),
            update: update
        )
    }
}
