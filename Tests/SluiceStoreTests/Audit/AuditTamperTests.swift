import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

/// What someone does to the rows behind the store's back, without its triggers.
struct AuditTamperTests {
    /// Nine entries: three releases, each deployed to its end.
    private func withHistory(_ body: (any Store, RawDatabase) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let store = try await location.open(for: .write)
            for version in ["1", "2", "3"] { try await store.deploy(version, to: "dev", ending: .succeeded) }
            let raw = try RawDatabase(location.file)
            for trigger in ["has_no_gaps", "never_changes", "forgets_nothing"] {
                try raw.execute("DROP TRIGGER an_audit_\(trigger)")
            }
            try await body(store, raw)
        }
    }

    @Test(arguments: [
        "sequence = 40", "at = at + 1", "user = 'eve'", "action = 'deployment-finished '", "subject = 'Releases-9'",
        "project = 'api'", "project = NULL", "environment = ''", "tenant = 'acme'", "before = '{}'",
        "project = project || char(0) || 'x'", "user = user || char(0)", "hash = hash || char(0)",
        "after = CAST(CAST(after AS BLOB) || x'00' AS TEXT)", "after = replace(after, '2', '3')",
        "hash = replace(hash, substr(hash, 1, 1), 'g')",
    ])
    func aChangedFieldIsFound(_ change: String) async throws {
        try await withHistory { store, raw in
            try raw.execute("UPDATE audit SET \(change) WHERE sequence = 4")
            await #expect(throws: AuditFault.self) { try await store.verifyAudit(expecting: nil) }
        }
    }

    @Test func theFirstChangedEntryIsNamed() async throws {
        try await withHistory { store, raw in
            try raw.execute("UPDATE audit SET user = 'eve' WHERE sequence IN (4, 6)")
            await #expect(throws: AuditFault.changed(4)) { try await store.verifyAudit(expecting: nil) }
        }
    }

    /// An entry whose hash was made to fit is found at the one that follows.
    @Test func anEntryThatWasRewrittenWithItsHashIsFound() async throws {
        try await withHistory { store, raw in
            try rewrite(raw, from: 4, to: 4)
            await #expect(throws: AuditFault.changed(5)) { try await store.verifyAudit(expecting: nil) }
        }
    }

    @Test(arguments: [(1, AuditFault.gap(expected: 1, found: 2)), (5, .gap(expected: 5, found: 6))])
    func aGapIsFound(_ sequence: Int, _ fault: AuditFault) async throws {
        try await withHistory { store, raw in
            try raw.execute("DELETE FROM audit WHERE sequence = \(sequence)")
            await #expect(throws: fault) { try await store.verifyAudit(expecting: nil) }
        }
    }

    @Test func aGapThatWasClosedIsFound() async throws {
        try await withHistory { store, raw in
            try raw.execute("DELETE FROM audit WHERE sequence = 5")
            for sequence in 6...9 {
                try raw.execute("UPDATE audit SET sequence = \(sequence - 1) WHERE sequence = \(sequence)")
            }
            await #expect(throws: AuditFault.changed(5)) { try await store.verifyAudit(expecting: nil) }
        }
    }

    @Test func entriesThatWereSwappedAreFound() async throws {
        try await withHistory { store, raw in
            for (from, to) in [(5, 50), (6, 5), (50, 6)] {
                try raw.execute("UPDATE audit SET sequence = \(to) WHERE sequence = \(from)")
            }
            await #expect(throws: AuditFault.changed(5)) { try await store.verifyAudit(expecting: nil) }
        }
    }

    @Test func anEntryThatWasAddedIsFound() async throws {
        try await withHistory { store, raw in
            try raw.execute(
                """
                INSERT INTO audit SELECT 10, at, user, action, subject, project, environment, tenant, before, after, hash
                FROM audit WHERE sequence = 9
                """
            )
            await #expect(throws: AuditFault.changed(10)) { try await store.verifyAudit(expecting: nil) }
        }
    }

    @Test func aHistoryThatWasCutOffIsFoundByItsHead() async throws {
        try await withHistory { store, raw in
            let head = try #require(try await store.verifyAudit(expecting: nil).head)
            try raw.execute("DELETE FROM audit WHERE sequence > 6")
            #expect(try await store.verifyAudit(expecting: nil).count == 6)
            await #expect(throws: AuditFault.notThere(hash: head, count: 6)) {
                try await store.verifyAudit(expecting: head)
            }
        }
    }

    @Test func aHistoryThatWasRewrittenWholeIsFoundByItsHead() async throws {
        try await withHistory { store, raw in
            let head = try #require(try await store.verifyAudit(expecting: nil).head)
            try rewrite(raw, from: 4, to: 9)
            #expect(try await store.verifyAudit(expecting: nil).count == 9)
            await #expect(throws: AuditFault.notThere(hash: head, count: 9)) {
                try await store.verifyAudit(expecting: head)
            }
        }
    }

    @Test func anEmptiedAuditIsFoundByItsHead() async throws {
        try await withHistory { store, raw in
            let head = try #require(try await store.verifyAudit(expecting: nil).head)
            try raw.execute("DELETE FROM audit")
            await #expect(throws: AuditFault.notThere(hash: head, count: 0)) {
                try await store.verifyAudit(expecting: head)
            }
        }
    }

    /// Puts another user into an entry, and hashes that fit into it and those up to another.
    private func rewrite(_ raw: RawDatabase, from first: Int, to last: Int) throws {
        try raw.queue.write { database in
            try database.execute(sql: "UPDATE audit SET user = 'eve' WHERE sequence = \(first)")
            for sequence in first...last {
                let row = try #require(
                    try AuditRow.fetchOne(database, sql: "SELECT * FROM audit WHERE sequence = \(sequence)")
                )
                let previous = try String.fetchOne(
                    database,
                    sql: "SELECT hash FROM audit WHERE sequence = \(sequence - 1)"
                )
                try database.execute(
                    sql: "UPDATE audit SET hash = ? WHERE sequence = ?",
                    arguments: [row.hash(after: previous ?? AuditRow.noHash), sequence]
                )
            }
        }
    }
}
