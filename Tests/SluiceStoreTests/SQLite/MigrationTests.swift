import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

struct MigrationTests {
    private static let next = Migrations.all + [Migration(name: "more", sql: "CREATE TABLE more (x TEXT) STRICT")]

    /// Each number stands for the text of a migration. A new entry adds one; none of them ever changes.
    @Test func migrationsThatShippedNeverChange() {
        let fingerprints = Migrations.all.map { migration in
            migration.sql.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
        #expect(
            fingerprints == [
                17_425_026_922_618_006_846, 5_393_508_993_701_946_988, 14_377_026_958_866_374_322,
                2_487_738_360_076_073_755, 726_691_714_103_251_483, 5_457_717_746_876_499_917,
                2_317_422_739_352_361_583, 5_752_608_314_941_533_173, 4_268_159_739_675_034_951,
                14_150_088_094_611_573_217, 16_475_417_716_670_223_794,
            ]
        )
    }

    @Test(arguments: [StoreAccess.read, .write])
    func anOlderFileIsBackedUpAndThenBroughtUpToDate(_ access: StoreAccess) async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            try await SQLiteStore.open(in: folder).insert(.sample())
            let store = try await location.open(for: access, probe: .system, options: .init(migrations: Self.next))
            #expect(try await store.versions(project: "web") == ["1.0.0"])
            #expect(try RawDatabase(location.file).texts("PRAGMA user_version") == ["\(Self.next.count)"])
            let backup = try RawDatabase("\(location.file).backup-v\(Migrations.all.count)")
            #expect(try backup.texts("PRAGMA user_version") == ["\(Migrations.all.count)"])
            #expect(try backup.texts("SELECT version FROM releases") == ["\"1.0.0\""])
        }
    }

    @Test func theStaysOfAnOlderFileAreCompleted() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let older = Array(Migrations.all.prefix { $0.name != "decisions about progression" })
            _ = try await location.open(for: .write, probe: .system, options: .init(migrations: older))
            let file = try RawDatabase(location.file)
            for release in 1...2 {
                try file.execute(
                    "INSERT INTO releases VALUES (\(release), 'web', '\(release)', 'Default', 'ada', 0, '{}')"
                )
            }
            for (release, environment, tenant) in [(1, "dev", "NULL"), (1, "dev", "'acme'"), (2, "dev", "NULL")] {
                try file.execute(
                    """
                    INSERT INTO deployments (release, project, version, environment, tenant, created_by, created_at, owner)
                        VALUES (\(release), 'web', '\(release)', '\(environment)', \(tenant), 'ada', 0, '{}');
                    UPDATE deployments SET outcome = 'Succeeded', reason = '', ended_at = id * 1000 WHERE outcome IS NULL;
                    """
                )
            }
            let upToDate = try await location.open(for: .write)
            let visits = try await upToDate.history(of: ReleaseID(1))?.visits
            #expect(visits?.map(\.tenant) == [nil, "acme"])
            #expect(visits?.map(\.replacedAt) == [Date(timeIntervalSince1970: 3), nil])
        }
    }

    @Test func aNewFileNeedsNoBackup() async throws {
        try await withTemporaryFolder { folder in
            _ = try await SQLiteStore.open(in: folder)
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/.sluice")
            #expect(!names.contains { $0.contains("backup") })
        }
    }

    @Test func aMigrationThatFailsLeavesTheFileAsItWas() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            try await SQLiteStore.open(in: folder).insert(.sample())
            let broken = Self.next + [Migration(name: "broken", sql: "INSERT INTO nowhere VALUES (1)")]
            await #expect(throws: StoreError.failed(path: location.file, code: 1, detail: "no such table: nowhere")) {
                try await SQLiteStore.open(in: folder, options: .init(migrations: broken))
            }
            #expect(try RawDatabase(location.file).texts("PRAGMA user_version") == ["\(Migrations.all.count)"])
            #expect(try await location.open(for: .read).versions(project: "web") == ["1.0.0"])
        }
    }

    @Test(arguments: [StoreAccess.read, .write])
    func aFileOfANewerSluiceIsNotTouched(_ access: StoreAccess) async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            try await SQLiteStore.open(in: folder).insert(.sample())
            try RawDatabase(location.file).execute("PRAGMA user_version = 99")
            let before = FileManager.default.contents(atPath: location.file)
            let known = Migrations.all.count
            await #expect(throws: StoreError.newer(found: 99, known: known, path: location.file)) {
                try await location.open(for: access)
            }
            #expect(FileManager.default.contents(atPath: location.file) == before)
        }
    }

    @Test func manyMayOpenANewStoreAtOnce() async throws {
        try await withTemporaryFolder { folder in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        let store = try await StoreLocation(workspace: folder).open(for: .write)
                        try await store.insert(.sample(version: "\(number)"))
                    }
                }
                try await group.waitForAll()
            }
            let store = try await StoreLocation(workspace: folder).open(for: .read)
            #expect(try await store.versions(project: "web").count == 8)
        }
    }
}
