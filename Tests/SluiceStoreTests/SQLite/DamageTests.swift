import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

struct DamageTests {
    @Test(arguments: [StoreAccess.read, .write])
    func aFileThatIsNoDatabaseIsNamedAndKept(_ access: StoreAccess) async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(store: folder)
            let text = Data(String(repeating: "no database ", count: 500).utf8)
            try text.write(to: URL(fileURLWithPath: location.file))
            await #expect(throws: StoreError.corrupt(path: location.file, detail: "file is not a database")) {
                try await location.open(for: access)
            }
            #expect(FileManager.default.contents(atPath: location.file) == text)
        }
    }

    @Test func aFileCutInHalfIsCorrupt() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            try await SQLiteStore.open(in: folder).insert(.sample(notes: String(repeating: "x", count: 500_000)))
            let size = try #require(FileManager.default.contents(atPath: location.file)).count
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: location.file))
            try handle.truncate(atOffset: UInt64(size / 2))
            await #expect(throws: StoreError.corrupt(path: location.file, detail: "database disk image is malformed")) {
                try await location.open(for: .read).release(project: "web", version: "1.0.0")
            }
        }
    }

    @Test func anEmptyFileIsAnEmptyStore() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(store: folder)
            try Data().write(to: URL(fileURLWithPath: location.file))
            #expect(try await location.open(for: .read).standings().isEmpty)
            try await location.open(for: .write).insert(.sample())
            #expect(try await location.open(for: .read).versions(project: "web") == ["1.0.0"])
        }
    }

    @Test(arguments: [StoreAccess.read, .write])
    func aDatabaseOfAnotherProgramIsNotTouched(_ access: StoreAccess) async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(store: folder)
            try RawDatabase(location.file).execute("CREATE TABLE notes (text TEXT)")
            let before = FileManager.default.contents(atPath: location.file)
            await #expect(throws: StoreError.foreign(path: location.file)) { try await location.open(for: access) }
            #expect(FileManager.default.contents(atPath: location.file) == before)
        }
    }

    @Test func aFactThatCannotBeReadIsCorrupt() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let store = try await location.open(for: .write)
            let id = try await store.deploy("1", to: "dev").id
            try RawDatabase(location.file).execute("INSERT INTO events VALUES (1, 1, 0, '{}')")
            let detail = "something in it is not what this Sluice writes"
            await #expect(throws: StoreError.corrupt(path: location.file, detail: detail)) {
                try await store.events(of: id)
            }
        }
    }

    @Test func aFullDiskLosesNothingThatWasKept() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let store = try await SQLiteStore.open(in: folder, options: .init(pageLimit: 60))
            let id = try await store.deploy("1", to: "dev").id
            let fact = DeploymentFact.log(step: nil, level: .info, text: String(repeating: "x", count: 10_000))
            var kept = 0
            await #expect(throws: StoreError.full(path: location.file)) {
                while kept < 1000 {
                    try await store.append([fact, fact], at: .noon, to: id)
                    kept += 2
                }
            }
            #expect(kept > 0)
            #expect(try await store.events(of: id).map(\.sequence) == Array(1...kept))
            let roomier = try await location.open(for: .write)
            #expect(try await roomier.append(fact, at: .noon, to: id).sequence == kept + 1)
        }
    }

    @Test func aStoreThatStaysLockedIsBusy() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let store = try await SQLiteStore.open(in: folder, options: .init(busySeconds: 0.05))
            let other = try RawDatabase(location.file)
            try other.execute("BEGIN IMMEDIATE")
            await #expect(throws: StoreError.busy(path: location.file)) { try await store.insert(.sample()) }
            try other.execute("ROLLBACK")
            try await store.insert(.sample())
        }
    }
}
