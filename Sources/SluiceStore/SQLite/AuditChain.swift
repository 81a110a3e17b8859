import FoundationEssentials
import GRDB
import SluiceModel

/// The audit of a database: entries in a chain of hashes, each of which covers everything before it.
struct AuditChain {
    let database: Database

    /// Adds an entry. To be called in the transaction that changes what it tells of.
    func append(_ entry: AuditEntry) throws {
        let last = try last()
        let row = AuditRow(entry, sequence: (last?.sequence ?? 0) + 1)
        try row.insert(hash: row.hash(after: last?.hash ?? AuditRow.noHash), into: database)
    }

    /// The hash of the last entry; nil for none.
    func head() throws -> String? { try last()?.hash }

    private func last() throws -> Link? {
        try Link.fetchOne(database, sql: "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
    }

    /// Begins the chain of a store that holds something already, with the number of what no entry tells of.
    func begin(at: Date) throws {
        guard try database.tableExists("audit") else { return }
        let contents = try StoreContents(of: database)
        guard contents.auditEntries == 0, contents.releases > 0 else { return }
        let older: JSONValue = [
            "releases": JSONValue(contents.releases), "deployments": JSONValue(contents.deployments),
        ]
        try append(AuditEntry(.chainBegan, of: "store", by: "sluice", at: at, after: older))
    }

    /// Looks at every entry, oldest first; throws an `AuditFault` at the first that is not as it was written.
    ///
    /// - Parameter expected: a hash that one of the entries must have; nil for none.
    func verify(expecting expected: String?) throws -> AuditReport {
        var report = AuditReport()
        let rows = try Row.fetchCursor(database, sql: "SELECT *, \(AuditRow.bytes) FROM audit ORDER BY sequence")
        while let columns = try rows.next() {
            let row = try AuditRow(row: columns)
            let hash = try columns.decode(String.self, forColumn: "hash")
            guard row.sequence == report.count + 1 else {
                throw AuditFault.gap(expected: report.count + 1, found: row.sequence)
            }
            guard hash == row.hash(after: report.head ?? AuditRow.noHash), AuditRow.isWhole(columns) else {
                throw AuditFault.changed(row.sequence)
            }
            report.count += 1
            report.head = hash
            if report.first == nil {
                report.first = AuditRecord(sequence: row.sequence, entry: try row.entry(), hash: hash)
            }
            if hash == expected { report.expected = row.sequence }
        }
        if let expected, report.expected == nil {
            throw AuditFault.notThere(hash: expected, count: report.count)
        }
        return report
    }

    private struct Link: FetchableRecord, Decodable {
        let sequence: Int
        let hash: String
    }
}
