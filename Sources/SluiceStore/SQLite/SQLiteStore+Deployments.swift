import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    func insertDeployment(_ new: NewDeployment) async throws(StoreError) -> Deployment {
        try await write { database in
            try Self.requireFirst(new, in: database)
            do {
                let inserted = try DeploymentRow.deployment(
                    database,
                    """
                    INSERT INTO deployments
                        (release, project, version, environment, tenant, created_by, created_at, owner, snapshot,
                        answers, freeze_override, skipped_steps, not_before, expires_at, follows, automatic,
                        started_at, turn)
                    SELECT id, project, version, :environment, :tenant, :user, :at, :owner, :snapshot, :answers,
                        :override, :skipped, :start, :expiry, :follows, :automatic,
                        iif(:start IS NULL, :at, NULL),
                        iif(:start IS NULL, (SELECT coalesce(max(turn), 0) + 1 FROM deployments), NULL)
                    FROM releases WHERE id = :release
                    RETURNING *
                    """,
                    [
                        "release": new.release.number, "environment": new.environment, "tenant": new.tenant,
                        "user": new.owner.user,
                        "at": new.at.milliseconds, "owner": try StoredJSON.encode(new.owner),
                        "snapshot": new.snapshot, "answers": try StoredJSON.encode(new.answers),
                        "override": try new.freezeOverride.map { try StoredJSON.encode($0) },
                        "skipped": try StoredJSON.encode(new.skippedSteps),
                        "start": new.schedule?.start.milliseconds, "expiry": new.schedule?.expiry?.milliseconds,
                        "follows": new.schedule?.follows?.number,
                        "automatic": new.schedule?.isAutomatic ?? false,
                    ]
                )
                guard let inserted else { throw StoreError.noRelease(new.release) }
                try AuditChain(database: database).append(.created(inserted))
                return inserted
            } catch ResultCode.SQLITE_CONSTRAINT_UNIQUE {
                throw try Self.refusal(of: new, in: database)
            }
        }
    }

    private static func requireFirst(_ new: NewDeployment, in database: Database) throws {
        guard let newest = new.firstSince else { return }
        let other = try Int64.fetchOne(
            database,
            sql: "SELECT id FROM deployments WHERE release = ? AND environment = ? AND tenant IS ? AND id > ? LIMIT 1",
            arguments: [new.release.number, new.environment, new.tenant, newest.number]
        )
        if let other { throw StoreError.deploymentRepeated(DeploymentID(other)) }
    }

    /// Names the deployment that has not ended.
    private static func refusal(of new: NewDeployment, in database: Database) throws -> StoreError {
        let open = try DeploymentRow.deployment(
            database,
            """
            SELECT * FROM deployments
            WHERE outcome IS NULL AND turn IS NOT NULL AND environment = ? AND tenant IS ?
                AND project = (SELECT project FROM releases WHERE id = ?)
            """,
            [new.environment, new.tenant, new.release.number]
        )
        return open.map { .deploymentOpen($0) } ?? .noRelease(new.release)
    }

    func deployment(_ id: DeploymentID) async throws(StoreError) -> Deployment? {
        try await read { database in
            try DeploymentRow.deployment(database, "SELECT * FROM deployments WHERE id = ?", [id.number])
        }
    }

    func deployments(
        project: String?,
        environment: String?,
        tenant: TenantFilter,
        limit: Int?
    ) async throws(StoreError) -> [Deployment] {
        try await read { database in
            var conditions: [String] = []
            var arguments: StatementArguments = ["limit": limit ?? -1]
            for (column, value) in [("project", project), ("environment", environment)] {
                guard let value else { continue }
                conditions.append("\(column) = :\(column)")
                arguments += [column: value]
            }
            if case .only(let name) = tenant {
                conditions.append("tenant IS :tenant")
                arguments += ["tenant": name]
            }
            let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
            return try DeploymentRow.deployments(
                database,
                "SELECT * FROM deployments \(filter) ORDER BY id DESC LIMIT :limit",
                arguments
            )
        }
    }

    func openDeployments() async throws(StoreError) -> [Deployment] {
        try await read { database in
            try DeploymentRow.deployments(
                database,
                "SELECT * FROM deployments INDEXED BY open_deployments WHERE outcome IS NULL ORDER BY id"
            )
        }
    }
}
