import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

struct AuditChainTests {
    /// The hash that is described to those who check it by other means; it never changes.
    @Test func aHashIsWhatTheReferenceSays() {
        let row = AuditRow(
            AuditEntry(
                .deploymentFinished,
                of: "Deployments-1",
                by: "ada",
                at: Date(milliseconds: 1_800_000_000_123),
                project: "web",
                environment: "dev",
                after: ["outcome": "Succeeded", "reason": "é"]
            ),
            sequence: 3
        )
        #expect(row.hash(after: AuditRow.noHash) == "10015609efc8c20812f193cf182bb87621b063efef87173a495c64ed2f333d33")
    }

    @Test func theChainOfAnOlderStoreBeginsWithWhatItHeld() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let older = Array(Migrations.all.prefix { $0.name != "the audit" })
            _ = try await SQLiteStore.open(in: folder, options: .init(migrations: older))
            try RawDatabase(location.file).execute(
                """
                INSERT INTO releases VALUES (7, 'web', '1', 'Default', 'ada', 0, '{}');
                INSERT INTO deployments
                    (release, project, version, environment, created_by, created_at, owner, started_at, turn)
                    VALUES (7, 'web', '1', 'dev', 'ada', 0, '{}', 0, 1), (7, 'web', '1', 'prod', 'ada', 0, '{}', 0, 2);
                """
            )
            let store = try await SQLiteStore.open(in: folder, options: .init(now: { .noon }))
            let began = AuditEntry(
                .chainBegan,
                of: "store",
                by: "sluice",
                at: .noon,
                after: ["releases": 1, "deployments": 2]
            )
            #expect(try await store.verifyAudit(expecting: nil).first?.entry == began)
            try await store.insert(.sample())
            #expect(try await store.verifyAudit(expecting: nil).count == 2)
        }
    }

    @Test func aNewStoreHasAnEmptyChain() async throws {
        try await withTemporaryFolder { folder in
            let store = try await SQLiteStore.open(in: folder)
            #expect(try await store.verifyAudit(expecting: nil) == AuditReport())
        }
    }

    @Test func aKilledWriterLeavesAWholeChain() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
                try await deployUntilKilled(try await StoreLocation(workspace: folder).open(for: .write))
            }
            let store = try await location.open(for: .write)
            let raw = try RawDatabase(location.file)
            #expect(try await store.verifyAudit(expecting: nil).count >= 60)
            #expect(try raw.texts("PRAGMA integrity_check") == ["\"ok\""])
            #expect(try raw.texts("PRAGMA foreign_key_check") == [])
            for (table, action) in [("releases", "release-created"), ("deployments", "deployment-created")] {
                let missing = "SELECT count(*) - (SELECT count(*) FROM audit WHERE action = '\(action)') FROM \(table)"
                #expect(try raw.texts(missing) == ["0"])
            }
            try await store.deploy("last", to: "dev", ending: .succeeded)
            _ = try await store.verifyAudit(expecting: nil)
        }
    }
}

/// Several writers at once; the process dies while others are in the middle of theirs.
private func deployUntilKilled(_ store: any Store) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<4 {
            group.addTask {
                for version in 0... {
                    try await store.deploy("\(version)", of: "p\(writer)", to: "dev", ending: .succeeded)
                    let newest = try await store.audit(AuditFilter(limit: 1)).first?.sequence ?? 0
                    if newest >= 60 { kill(getpid(), SIGKILL) }
                }
            }
        }
        try await group.waitForAll()
    }
}
