import FoundationEssentials
import GRDB
import SluiceModel

extension SQLiteStore {
    func audit(_ filter: AuditFilter) async throws(StoreError) -> [AuditRecord] {
        try await read { database in
            let columns = [
                ("project", filter.project), ("environment", filter.environment), ("user", filter.user),
                ("action", filter.action?.rawValue),
            ]
            let named = columns.compactMap { column, value in value.map { (column, $0) } }
            let conditions = named.map { column, _ in "\(column) = :\(column)" }
            var arguments: StatementArguments = ["limit": filter.limit ?? -1]
            for (column, value) in named { arguments += [column: value] }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM audit \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
                    ORDER BY sequence DESC LIMIT :limit
                    """,
                arguments: arguments
            ).map { columns in
                let row = try AuditRow(row: columns)
                return AuditRecord(
                    sequence: row.sequence,
                    entry: try row.entry(),
                    hash: try columns.decode(String.self, forColumn: "hash")
                )
            }
        }
    }

    func verifyAudit(expecting hash: String?) async throws -> AuditReport {
        let result = try await read { database -> Result<AuditReport, AuditFault> in
            do {
                return .success(try AuditChain(database: database).verify(expecting: hash))
            } catch let fault as AuditFault {
                return .failure(fault)
            }
        }
        return try result.get()
    }
}
