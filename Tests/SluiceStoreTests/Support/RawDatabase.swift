import GRDB

/// A store's file as SQLite sees it, behind the store's back.
struct RawDatabase {
    let queue: DatabaseQueue

    init(_ path: String) throws {
        var configuration = Configuration()
        // A test may hold a lock for a while.
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    func execute(_ sql: String) throws { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }

    func texts(_ sql: String) throws -> [String] {
        try queue.read { try Row.fetchAll($0, sql: sql).map { "\($0[0] as DatabaseValue)" } }
    }

    /// Runs one statement that the schema must refuse; says how.
    func refusal(of sql: String) -> String? {
        do {
            try execute(sql)
            return nil
        } catch {
            return (error as? DatabaseError)?.message
        }
    }
}

extension RawDatabase {
    /// How SQLite would run a query.
    func plan(of sql: String) throws -> String {
        try queue.read { database in
            try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
        }.joined(separator: "\n")
    }
}
