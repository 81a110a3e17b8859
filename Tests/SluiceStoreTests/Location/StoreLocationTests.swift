import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

struct StoreLocationTests {
    @Test func aWorkspaceKeepsItsStateInAFolderOfItsOwn() {
        let location = StoreLocation(workspace: "/home/ada/shop")
        #expect(location.folder == "/home/ada/shop/.sluice")
        #expect(location.file == "/home/ada/shop/.sluice/sluice.db")
    }

    @Test(arguments: [
        ("/srv/state", "/srv/state", "/srv/state/sluice.db"),
        ("/srv/state/", "/srv/state/", "/srv/state/sluice.db"),
        ("/srv/state/shop.db", "/srv/state", "/srv/state/shop.db"),
        ("state", "./state", "./state/sluice.db"),
        ("shop.db", ".", "./shop.db"),
        (":memory:", "./:memory:", "./:memory:/sluice.db"),
        ("file:x.db", ".", "./file:x.db"),
    ])
    func aStorePathIsAFolderOrADatabase(_ path: String, _ folder: String, _ file: String) {
        #expect(StoreLocation(store: path).folder == folder)
        #expect(StoreLocation(store: path).file == file)
    }

    @Test func aFolderMayEndInDB() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(atPath: "\(folder)/x.db", withIntermediateDirectories: false)
            #expect(StoreLocation(store: "\(folder)/x.db").file == "\(folder)/x.db/sluice.db")
        }
    }

    @Test func readingWhereNothingIsCreatesNothing() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let store = try await location.open(for: .read)
            #expect(try await store.releases(project: nil, limit: nil).isEmpty)
            #expect(try await store.standings().isEmpty)
            await #expect(throws: StoreError.readOnly(path: location.file)) { try await store.insert(.sample()) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }

    @Test func theFolderIsForItsOwnerAloneAndHidesFromGit() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            _ = try await location.open(for: .write)
            #expect(try mode(of: location.folder) == 0o700)
            #expect(try mode(of: location.file) == 0o600)
            #expect(try String(contentsOfFile: "\(location.folder)/.gitignore", encoding: .utf8) == "*\n")
        }
    }

    @Test func aStorePathIsMadeWithItsParents() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(store: "\(folder)/a/b/shop.db")
            try await location.open(for: .write).insert(.sample())
            #expect(try await location.open(for: .read).versions(project: "web") == ["1.0.0"])
            #expect(try String(contentsOfFile: "\(folder)/a/b/.gitignore", encoding: .utf8) == "*\n")
        }
    }

    @Test func someoneElsesFolderGetsNoGitIgnore() async throws {
        try await withTemporaryFolder { folder in
            _ = try await StoreLocation(store: "\(folder)/shop.db").open(for: .write)
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/.gitignore"))
        }
    }

    @Test func aFileInTheWayOfTheFolderIsNamed() async throws {
        try await withTemporaryFolder { folder in
            try Data().write(to: URL(fileURLWithPath: "\(folder)/state"))
            let location = StoreLocation(store: "\(folder)/state")
            let detail = """
                '\(folder)/state' is no folder. Name a folder, or a database file that ends in '.db', with '--store PATH' \
                or SLUICE_STORE
                """
            await #expect(throws: StoreError.inaccessible(path: location.file, detail: detail)) {
                try await location.open(for: .write)
            }
        }
    }

    @Test(arguments: [StoreAccess.read, .write])
    func aNetworkFileSystemIsRefusedBeforeAnythingIsMade(_ access: StoreAccess) async throws {
        try await withTemporaryFolder { folder async throws in
            let location = StoreLocation(workspace: folder)
            let probe = FileSystemProbe { path in path == folder ? "nfs4" : nil }
            await #expect(throws: StoreError.networkFileSystem(path: location.file, kind: "nfs4")) {
                try await location.open(for: access, probe: probe, options: SQLiteOptions())
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }

    @Test func anyPathWorks() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(store: "\(folder)/50% of ü? #1/s&t.db")
            try await location.open(for: .write).insert(.sample())
            #expect(try await location.open(for: .read).versions(project: "web") == ["1.0.0"])
        }
    }

    private func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
