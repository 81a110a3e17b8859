import GRDB

/// The store in one SQLite file.
struct SQLiteStore: Store {
    /// A pool for those who write, a single read-only connection for those who only look.
    let database: any DatabaseWriter
    /// The file, for errors.
    let path: String
    let access: StoreAccess

    /// One read-only transaction, on a thread of the database's own.
    func read<Value: Sendable>(
        _ query: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
            database.asyncRead { database in
                continuation.resume(returning: Result { try query(database.get()) })
            }
        }
        return try value(of: result)
    }

    /// One transaction that holds the write lock from its start, on a thread of the database's own.
    func write<Value: Sendable>(
        _ change: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        guard access == .write else { throw .readOnly(path: path) }
        let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
            database.asyncWrite(change) { _, result in continuation.resume(returning: result) }
        }
        return try value(of: result)
    }

    private func value<Value>(of result: Result<Value, any Error>) throws(StoreError) -> Value {
        do {
            return try result.get()
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
