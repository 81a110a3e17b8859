import GRDB

@testable import SluiceStore

extension SQLiteStore {
    /// The store of a workspace, open for writing.
    static func open(in workspace: String, options: SQLiteOptions = SQLiteOptions()) async throws -> SQLiteStore {
        let store = try await StoreLocation(workspace: workspace).open(for: .write, probe: .system, options: options)
        guard let store = store as? SQLiteStore else { throw NotSQLite() }
        return store
    }

    private struct NotSQLite: Error {}

    /// What a query of one value answers on the connection that writes.
    func text(_ sql: String) async throws -> String? {
        try await database.writeWithoutTransaction { try String.fetchOne($0, sql: sql) }
    }
}
