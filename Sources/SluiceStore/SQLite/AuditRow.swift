import Crypto
import FoundationEssentials
import GRDB
import SluiceModel

/// A row of `audit` without its hash. Nothing in it is interpreted before its hash is checked.
struct AuditRow: FetchableRecord, Decodable {
    let sequence: Int
    let at: Int64
    let user: String
    let action: String
    let subject: String
    let project: String?
    let environment: String?
    let tenant: String?
    /// JSON, as `after`.
    let before: String?
    let after: String?

    init(_ entry: AuditEntry, sequence: Int) {
        self.sequence = sequence
        at = entry.at.milliseconds
        user = entry.user
        action = entry.action.rawValue
        subject = entry.subject
        project = entry.project
        environment = entry.environment
        tenant = entry.tenant
        before = entry.before?.compact
        after = entry.after?.compact
    }

    func entry() throws -> AuditEntry {
        guard let action = AuditAction(rawValue: action) else { throw UnknownAction() }
        return AuditEntry(
            action,
            of: subject,
            by: user,
            at: Date(milliseconds: at),
            project: project,
            environment: environment,
            tenant: tenant,
            before: try before.map { try JSONParser.parse($0) },
            after: try after.map { try JSONParser.parse($0) }
        )
    }

    private struct UnknownAction: Error, CustomStringConvertible {
        let description = "its audit tells of an action that this Sluice does not know"
    }
}

extension AuditRow {
    /// What the first entry has in place of the hash before it.
    static let noHash = String(repeating: "0", count: 64)

    /// SHA-256 of the hash before it and every column, each with its length so that no two rows are one text:
    /// `3:ada,`, and `-,` for null.
    func hash(after previous: String) -> String {
        let columns = [
            previous, "\(sequence)", "\(at)", user, action, subject, project, environment, tenant, before, after,
        ]
        var hash = SHA256()
        for column in columns {
            hash.update(data: Array((column.map { "\($0.utf8.count):\($0)," } ?? "-,").utf8))
        }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static let texts = [
        "user", "action", "subject", "project", "environment", "tenant", "before", "after", "hash",
    ]

    /// Columns with the bytes of each text: reading a text stops at a NUL, and repairs what is no UTF-8.
    static let bytes = texts.map { "CAST(\($0) AS BLOB) AS \($0)_bytes" }.joined(separator: ", ")

    /// Whether each text of a row with `bytes` is all that stands there.
    static func isWhole(_ row: Row) -> Bool {
        texts.allSatisfy { name in
            let (text, bytes): (String?, Data?) = (row[name], row["\(name)_bytes"])
            return text.map { Data($0.utf8) } == bytes
        }
    }

    func insert(hash: String, into database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO audit
                    (sequence, at, user, action, subject, project, environment, tenant, before, after, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            sequence, at, user, action, subject, project, environment, tenant, before, after, hash,
        ])
    }
}
