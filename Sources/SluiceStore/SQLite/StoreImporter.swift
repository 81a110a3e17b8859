import GRDB
import SluiceModel

/// Puts what an export holds in the place of a store.
struct StoreImporter {
    let location: StoreLocation
    let options: SQLiteOptions
    /// Who imports, for the audit.
    let user: String

    /// Checks the whole file first. The store has all of it afterwards or is as it was, whatever happens in between.
    ///
    /// - Parameter replacing: gives up what the store holds.
    func importStore(from file: String, replacing: Bool) throws -> StoreContents {
        guard FileSystem.exists(file) else { throw refusal(of: file, "there is no such file") }
        guard !FileSystem.isSame(file, location.file) else { throw refusal(of: file, "it is the store itself") }
        guard FileSystem.isRegularFile(file) else { throw refusal(of: file, "it is no regular file") }
        let source = try checked(file)
        defer { try? source.close() }
        let target = try SQLiteOpener(path: location.file, options: options).openForWriting()
        defer { try? target.database.close() }
        let looker = try SQLiteOpener(path: location.file, options: options).openReader()
        defer { try? looker.close() }
        let held = try requireRoom(in: looker, replacing: replacing, for: file)
        return try withCopy(of: source) { copy in
            try SQLiteOpener(path: location.file, options: options).migrate(copy)
            let contents = try copy.write { try enter($0, insteadOf: held) }
            // One transaction of the store: whoever looks sees what was there, or all of it. From its first page on
            // nobody else writes.
            var isChecked = false
            try copy.backup(to: target.database, pagesPerStep: 1) { _ in
                guard !isChecked else { return }
                isChecked = true
                let now = try requireRoom(in: looker, replacing: replacing, for: file)
                guard now == held else { throw refusal(of: file, "the store was written to meanwhile. Try again") }
            }
            return contents
        }
    }

    /// A copy beside the store, which is brought up to date and gets its entry before the store takes it up.
    private func withCopy<Value>(of source: DatabaseQueue, _ body: (DatabaseQueue) throws -> Value) throws -> Value {
        let path = "\(location.file).import.\(FileSystem.processID)"
        let files = ["", "-wal", "-shm", "-journal"].map { path + $0 }
        defer { for file in files { FileSystem.remove(file) } }
        try FileSystem.createFile(path, for: location.file)
        let copy = try DatabaseQueue(path: path)
        defer { try? copy.close() }
        try source.backup(to: copy)
        return try body(copy)
    }

    /// Adds to the audit what came and what it takes the place of.
    ///
    /// - Parameter held: what the store holds and the head of its audit.
    private func enter(_ database: Database, insteadOf held: (StoreContents, head: String?)) throws -> StoreContents {
        let chain = AuditChain(database: database)
        let imported = try StoreContents(of: database)
        let entry = AuditEntry(
            .storeImported,
            of: "store",
            by: user,
            at: options.now(),
            before: held.0.isEmpty ? nil : held.0.json(head: held.head),
            after: imported.json(head: try chain.head())
        )
        try chain.append(entry)
        return imported
    }

    private func refusal(of file: String, _ reason: String) -> StoreError { .notImported(file: file, reason: reason) }

    /// The file, open for reading, after it was found whole.
    private func checked(_ file: String) throws -> DatabaseQueue {
        do {
            let opener = SQLiteOpener(path: file, options: options)
            let source = try opener.openReader()
            guard try opener.condition(of: source) != .blank else { throw refusal(of: file, "it is empty") }
            try source.read { try check($0, file) }
            return source
        } catch {
            let cause = StoreError(error, path: file)
            throw cause.reason.map { refusal(of: file, $0) } ?? cause
        }
    }

    private func check(_ database: Database, _ file: String) throws {
        let verdict = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? ""
        guard verdict == "ok" else { throw refusal(of: file, "it is damaged (\(verdict))") }
        guard try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil else {
            throw refusal(of: file, "it is damaged (a row refers to one that is not there)")
        }
        try checkAudit(database, file)
        try checkSchema(database, file)
    }

    private func checkAudit(_ database: Database, _ file: String) throws {
        guard try database.tableExists("audit") else { return }
        do {
            _ = try AuditChain(database: database).verify(expecting: nil)
        } catch let fault as AuditFault {
            throw refusal(of: file, fault.reason)
        }
    }

    /// The tables and the rules that guard them are those that a Sluice of that format makes.
    private func checkSchema(_ database: Database, _ file: String) throws {
        var same = options
        same.migrations = Array(same.migrations.prefix(try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0))
        let empty = try SQLiteOpener(path: file, options: same).emptyStore()
        let schema = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
        let expected = try empty.database.read { try String.fetchSet($0, sql: schema) }
        guard try String.fetchSet(database, sql: schema) == expected else {
            throw refusal(of: file, "its tables, or the rules that guard them, are not those that Sluice makes")
        }
    }

    /// What the store holds, and the head of its audit: it may be given up, and nobody works on it.
    private func requireRoom(
        in target: some DatabaseReader,
        replacing: Bool,
        for file: String
    ) throws -> (StoreContents, head: String?) {
        let (contents, head, open) = try target.read { database in
            (
                try StoreContents(of: database), try AuditChain(database: database).head(),
                try DeploymentRow.deployments(database, "SELECT * FROM deployments WHERE outcome IS NULL ORDER BY id")
            )
        }
        guard contents.isEmpty || replacing else {
            throw StoreError.holdsSomething(contents, path: location.file)
        }
        for deployment in open {
            let isRunning = try DeploymentLock.isHeld(
                project: deployment.project,
                environment: deployment.environment,
                tenant: deployment.tenant,
                in: location
            )
            if isRunning { throw refusal(of: file, "'\(deployment.id)' of the store is running. Wait for it") }
        }
        return (contents, head)
    }
}

extension StoreContents {
    /// As the audit tells it.
    fileprivate func json(head: String?) -> JSONValue {
        [
            "releases": JSONValue(releases), "deployments": JSONValue(deployments),
            "auditEntries": JSONValue(auditEntries), "head": JSONValue(head),
        ]
    }
}

extension AuditFault {
    /// Its sentence as a part of another one.
    fileprivate var reason: String {
        switch self {
        case .changed(let sequence): "entry \(sequence) of its audit is not what was written"
        case .gap(let expected, _): "entry \(expected) of its audit is missing"
        case .notThere: "its audit is another one"
        }
    }
}
