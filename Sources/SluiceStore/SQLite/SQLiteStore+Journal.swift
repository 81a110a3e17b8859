import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    @discardableResult
    func append(
        _ facts: [DeploymentFact],
        at: Date,
        to deployment: DeploymentID
    ) async throws(StoreError) -> [DeploymentEvent] {
        guard !facts.isEmpty else { return [] }
        return try await write { database in
            var journal = try Journal(of: deployment, in: database)
            return try facts.map { try journal.append($0, at: at.milliseconds) }
        }
    }

    @discardableResult
    func withdraw(
        _ deployment: DeploymentID,
        as end: DeploymentEnd,
        by user: String?,
        at: Date
    ) async throws(StoreError) -> [DeploymentEvent] {
        let request = user.map { DeploymentFact.cancelRequested(by: $0, leave: false) }
        let facts = (request.map { [$0] } ?? []) + [.ended(end)]
        return try await write { database in
            var journal = try Journal(of: deployment, in: database)
            try journal.requireWaiting()
            return try facts.map { try journal.append($0, at: at.milliseconds, by: user) }
        }
    }

    func events(of deployment: DeploymentID, after sequence: Int) async throws(StoreError) -> [DeploymentEvent] {
        try await read { database in
            try EventRow.fetchAll(
                database,
                sql: "SELECT sequence, at, fact FROM events WHERE deployment = ? AND sequence > ? ORDER BY sequence",
                arguments: [deployment.number, sequence]
            ).map { try $0.event() }
        }
    }
}

/// A row of `events` without its deployment.
private struct EventRow: FetchableRecord, Decodable {
    let sequence: Int
    let at: Int64
    /// A `DeploymentFact`, as JSON.
    let fact: String

    func event() throws -> DeploymentEvent {
        DeploymentEvent(
            sequence: sequence,
            at: Date(milliseconds: at),
            fact: try StoredJSON.decode(DeploymentFact.self, from: fact)
        )
    }
}

/// A deployment's journal within one transaction.
private struct Journal {
    private let id: DeploymentID
    private let database: Database
    /// The sequence number of the last event; 0 for none.
    private var last: Int
    private var hasBegun: Bool
    private var hasEnded: Bool

    init(of id: DeploymentID, in database: Database) throws {
        let row = try StateRow.fetchOne(
            database,
            sql: """
                SELECT turn IS NOT NULL AS has_begun, outcome IS NOT NULL AS has_ended,
                    (SELECT coalesce(max(sequence), 0) FROM events WHERE deployment = deployments.id) AS last
                FROM deployments WHERE id = ?
                """,
            arguments: [id.number]
        )
        guard let row else { throw StoreError.noDeployment(id) }
        self.id = id
        self.database = database
        last = row.last
        hasBegun = row.hasBegun
        hasEnded = row.hasEnded
    }

    private struct StateRow: FetchableRecord, Decodable {
        static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase

        let hasBegun: Bool
        let hasEnded: Bool
        let last: Int
    }

    /// Writes the fact, and into the deployment's row what it changes there.
    ///
    /// - Parameter user: who brings an end about that is not the owner's; nil for the owner.
    mutating func append(_ fact: DeploymentFact, at: Int64, by user: String? = nil) throws -> DeploymentEvent {
        guard !hasEnded else { throw StoreError.deploymentEnded(id) }
        let row = EventRow(sequence: last + 1, at: at, fact: try StoredJSON.encode(fact))
        try database.cachedStatement(sql: "INSERT INTO events (deployment, sequence, at, fact) VALUES (?, ?, ?, ?)")
            .execute(arguments: [id.number, row.sequence, row.at, row.fact])
        try audit(fact, at: at, by: user)
        switch fact {
        case .started(let owner): try begin(by: owner, at: at)
        case .resumed(let owner, _): try handOver(to: owner)
        case .ended(let end): try close(end, at: at)
        default: break
        }
        last = row.sequence
        return try row.event()
    }

    /// Throws `deploymentBegan` where it has begun and not ended.
    func requireWaiting() throws {
        if hasBegun && !hasEnded { throw StoreError.deploymentBegan(id) }
    }

    /// The first fact of a journal; one that waited has its turn from now on.
    private mutating func begin(by owner: DeploymentOwner, at: Int64) throws {
        try handOver(to: owner)
        guard !hasBegun else {
            // A request to cancel may have come before it.
            let started = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM events WHERE deployment = ? AND sequence <= ? AND fact GLOB '{"started":*'
                    )
                    """,
                arguments: [id.number, last]
            )
            if started == true { throw StoreError.deploymentBegan(id) }
            return
        }
        if let other = try openHere() { throw StoreError.deploymentOpen(other) }
        try database.execute(
            sql: """
                UPDATE deployments
                SET started_at = ?, turn = (SELECT coalesce(max(turn), 0) + 1 FROM deployments) WHERE id = ?
                """,
            arguments: [at, id.number]
        )
        hasBegun = true
    }

    /// The one of the same place that has begun and not ended.
    private func openHere() throws -> Deployment? {
        try DeploymentRow.deployment(
            database,
            """
            SELECT other.* FROM deployments JOIN deployments AS other
                ON other.project = deployments.project AND other.environment = deployments.environment
                    AND other.tenant IS deployments.tenant
            WHERE deployments.id = ? AND other.outcome IS NULL AND other.turn IS NOT NULL
            """,
            [id.number]
        )
    }

    /// While the deployment's row says how it was before.
    private func audit(_ fact: DeploymentFact, at: Int64, by user: String?) throws {
        let entry = try AuditEntry.entry(for: fact, at: Date(milliseconds: at), by: user) {
            let row = try DeploymentRow.deployment(database, "SELECT * FROM deployments WHERE id = ?", [id.number])
            guard let row else { throw StoreError.noDeployment(id) }
            return row
        }
        if let entry { try AuditChain(database: database).append(entry) }
    }

    private func handOver(to owner: DeploymentOwner) throws {
        try database.execute(
            sql: "UPDATE deployments SET owner = ? WHERE id = ?",
            arguments: [try StoredJSON.encode(owner), id.number]
        )
    }

    private mutating func close(_ end: DeploymentEnd, at: Int64) throws {
        try database.execute(
            sql: "UPDATE deployments SET outcome = ?, cause = ?, reason = ?, ended_at = ? WHERE id = ?",
            arguments: [end.outcome.rawValue, end.cause?.rawValue, end.reason, at, id.number]
        )
        hasEnded = true
    }
}
