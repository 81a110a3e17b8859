import GRDB

extension StoreContents {
    /// A database that is older than its audit has no entries.
    init(of database: Database) throws {
        releases = try Self.count("releases", in: database)
        deployments = try Self.count("deployments", in: database)
        auditEntries = try database.tableExists("audit") ? Self.count("audit", in: database) : 0
    }

    private static func count(_ table: String, in database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
}
