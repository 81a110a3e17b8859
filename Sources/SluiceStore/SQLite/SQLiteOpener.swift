import GRDB

/// Opens a database file, and looks before it touches: a file of a newer Sluice, of another program, or one that is
/// damaged stays as it is.
struct SQLiteOpener {
    let path: String
    let options: SQLiteOptions

    /// One connection that cannot write; an empty store where there is no file yet.
    func openForReading() throws -> SQLiteStore {
        guard FileSystem.exists(path) else { return try emptyStore() }
        let reader = try openReader()
        switch try condition(of: reader) {
        case .blank:
            return try emptyStore()
        case .behind:
            try reader.close()
            return try openForWriting()
        case .current:
            return SQLiteStore(database: reader, path: path, access: .read)
        }
    }

    /// A pool in WAL mode; the file is made, or backed up and brought up to date, where needed.
    func openForWriting() throws -> SQLiteStore {
        let found = try prepareFile()
        let pool = try DatabasePool(path: path, configuration: configuration())
        // GRDB asks for NORMAL in WAL mode, which may forget the last commits in a power failure.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        if found != .current { try migrate(pool) }
        return SQLiteStore(database: pool, path: path, access: .write)
    }

    private func prepareFile() throws -> Condition {
        guard FileSystem.exists(path) else {
            try FileSystem.createFile(path, for: path)
            return .blank
        }
        let reader = try openReader()
        let found = try condition(of: reader)
        if case .behind(let format) = found { try backUp(reader, format: format) }
        try reader.close()
        return found
    }
}

extension SQLiteOpener {
    /// How a file relates to the migrations this Sluice knows.
    enum Condition: Equatable {
        /// Nothing was ever written into it.
        case blank
        /// It has only the first of them, as many as `format`.
        case behind(format: Int)
        case current
    }

    func condition(of reader: DatabaseQueue) throws -> Condition {
        let row = try reader.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
                    FROM pragma_application_id, pragma_user_version
                    """
            )
        }
        let (application, format, tables): (Int, Int, Int) = row.map { ($0[0], $0[1], $0[2]) } ?? (0, 0, 0)
        if application == 0, format == 0, tables == 0 { return .blank }
        guard application == Migrations.applicationID, format >= 0 else { throw StoreError.foreign(path: path) }
        let known = options.migrations.count
        guard format <= known else { throw StoreError.newer(found: format, known: known, path: path) }
        return format == known ? .current : .behind(format: format)
    }

    /// Every migration that is due, in one transaction; another process may have been first.
    func migrate(_ writer: some DatabaseWriter) throws {
        let migrations = options.migrations
        try writer.write { database in
            let format = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard format < migrations.count else { return }
            for migration in migrations[format...] { try database.execute(sql: migration.sql) }
            try AuditChain(database: database).begin(at: options.now())
            try database.execute(
                sql: """
                    PRAGMA application_id = \(Migrations.applicationID);
                    PRAGMA user_version = \(migrations.count);
                    """
            )
        }
    }

    /// A copy beside the file, whole or not there at all.
    private func backUp(_ reader: DatabaseQueue, format: Int) throws {
        let backup = "\(path).backup-v\(format)"
        let unfinished = "\(backup).\(FileSystem.processID)"
        do {
            try FileSystem.createFile(unfinished, for: path)
            let copy = try DatabaseQueue(path: unfinished)
            try reader.backup(to: copy)
            try copy.close()
            try FileSystem.rename(unfinished, to: backup, for: path)
        } catch {
            FileSystem.remove(unfinished)
            throw error
        }
    }
}

extension SQLiteOpener {
    private func configuration(readOnly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(options.busySeconds)
        configuration.maximumReaderCount = 2
        if let limit = options.pageLimit, !readOnly {
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(limit)") }
        }
        return configuration
    }

    func openReader() throws -> DatabaseQueue {
        do {
            return try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
        } catch let error as DatabaseError where isFrozen {
            // SQLite cannot place its shared memory beside the file; where nobody can write, it needs none.
            guard [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) else { throw error }
            return try DatabaseQueue(path: uri + "?immutable=1", configuration: configuration(readOnly: true))
        }
    }

    /// Whether the file is complete without a write-ahead log and its folder is read-only to us.
    private var isFrozen: Bool {
        !FileSystem.isWritable(FileSystem.folder(of: path)) && !FileSystem.hasContent("\(path)-wal")
    }

    /// The path as SQLite's URI, without parameters.
    private var uri: String {
        let escaped = path.utf8.map { byte in
            let isPlain = (0x21...0x7E).contains(byte) && !"%?#".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : FileSystem.percentEncoded(byte)
        }
        return (path.hasPrefix("/") ? "file://" : "file:") + escaped.joined()
    }

    /// A store in memory, for looking only.
    func emptyStore() throws -> SQLiteStore {
        let memory = try DatabaseQueue()
        try migrate(memory)
        return SQLiteStore(database: memory, path: path, access: .read)
    }
}
