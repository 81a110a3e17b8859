import GRDB
import SluiceModel

extension SQLiteStore {
    func background(
        of release: ReleaseID,
        environment: String,
        tenant: String?,
        before deployment: DeploymentID?
    ) async throws(StoreError) -> DeploymentBackground {
        try await read { database in
            let deployed = try ReferenceRow.fetchOne(
                database,
                sql: Self.deployed + " AND release <> :release ORDER BY turn DESC LIMIT 1",
                arguments: Self.place(release, environment, tenant, deployment)
            )
            let succeeded = try ReferenceRow.fetchOne(
                database,
                sql: Self.deployed + " AND outcome IN ('Succeeded', 'NoChange') ORDER BY turn DESC LIMIT 1",
                arguments: Self.place(release, environment, tenant, deployment)
            )
            var background = DeploymentBackground()
            background.previous = try Self.release(before: release, in: database)
            background.previousForEnvironment = deployed?.reference
            background.currentForEnvironment = succeeded?.reference
            background.changes = try Self.changes(with: release, over: succeeded?.reference, in: database)
            background.previousSuccessful = succeeded?.deployment.map { DeploymentID($0) }
            return background
        }
    }

    /// The deployments of the release's project that began in an environment, before one of them.
    private static let deployed = """
        SELECT release, version, id AS deployment FROM deployments
        WHERE project = (SELECT project FROM releases WHERE id = :release)
            AND environment = :environment AND tenant IS :tenant
            AND turn < coalesce((SELECT turn FROM deployments WHERE id = :deployment), \(Int64.max))
        """

    private static func place(
        _ release: ReleaseID,
        _ environment: String,
        _ tenant: String?,
        _ deployment: DeploymentID?
    ) -> StatementArguments {
        [
            "release": release.number, "environment": environment, "tenant": tenant,
            "deployment": deployment?.number,
        ]
    }

    /// Versions have an order of their own, which the database does not know; only the notes that are asked for are read.
    private static func changes(
        with release: ReleaseID,
        over current: DeploymentBackground.Reference?,
        in database: Database
    ) throws -> [ReleaseChange] {
        guard
            let own = try Row.fetchOne(
                database,
                sql: "SELECT project, version FROM releases WHERE id = ?",
                arguments: [release.number]
            )
        else { return [] }
        let project: String = own["project"]
        let versions = try String.fetchAll(
            database,
            sql: "SELECT version FROM releases WHERE project = ?",
            arguments: [project]
        )
        return try ReleaseChange.versions(broughtBy: own["version"], over: current?.version, of: versions)
            .prefix(DeploymentBackground.changeLimit)
            .map { ReleaseChange(version: $0, notes: try notes(of: $0, project, in: database)) }
    }

    private static func notes(of version: String, _ project: String, in database: Database) throws -> String {
        try String.fetchOne(
            database,
            sql: "SELECT json_extract(snapshot, '$.notes') FROM releases WHERE project = ? AND version = ?",
            arguments: [project, version]
        ) ?? ""
    }

    private static func release(
        before release: ReleaseID,
        in database: Database
    ) throws -> DeploymentBackground.Reference? {
        try ReferenceRow.fetchOne(
            database,
            sql: """
                SELECT id AS release, version FROM releases
                WHERE project = (SELECT project FROM releases WHERE id = :release) AND id < :release
                ORDER BY id DESC LIMIT 1
                """,
            arguments: ["release": release.number]
        )?.reference
    }
}

/// A release, and the deployment that brought it up.
private struct ReferenceRow: FetchableRecord, Decodable {
    let release: Int64
    let version: String
    let deployment: Int64?

    var reference: DeploymentBackground.Reference {
        DeploymentBackground.Reference(id: ReleaseID(release), version: version)
    }
}
