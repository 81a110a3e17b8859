import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

struct ReadOnlyTests {
    @Test func aStoreOpenedForReadingCannotBeWritten() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            _ = try await SQLiteStore.open(in: folder)
            let store = try await location.open(for: .read)
            await #expect(throws: StoreError.readOnly(path: location.file)) { try await store.insert(.sample()) }
        }
    }

    @Test func aReadOnlyFolderCanBeReadAndIsNeverWritten() async throws {
        try await withTemporaryFolder { folder in
            try await SQLiteStore.open(in: folder).insert(.sample())
            try setModes(of: folder, folder: 0o555, file: 0o444)
            await #expect(processExitsWith: .success) { [folder = folder as String] in
                becomeSomeoneWithoutPower()
                try await readAndNeverWrite(in: folder)
            }
            try setModes(of: folder, folder: 0o755, file: 0o644)
        }
    }

    @Test func aReadOnlyWorkspaceWithoutAStoreReadsAsEmpty() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
            await #expect(processExitsWith: .success) { [folder = folder as String] in
                becomeSomeoneWithoutPower()
                try await readNothing(in: folder)
            }
        }
    }

    private func setModes(of workspace: String, folder: Int, file: Int) throws {
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: folder], ofItemAtPath: "\(workspace)/.sluice")
        try files.setAttributes([.posixPermissions: file], ofItemAtPath: "\(workspace)/.sluice/sluice.db")
    }
}

/// Root may write anywhere, whatever the modes say; `nobody` may not.
private func becomeSomeoneWithoutPower() {
    guard getuid() == 0 else { return }
    setgid(65534)
    setuid(65534)
}

private func readAndNeverWrite(in workspace: String) async throws {
    let location = StoreLocation(workspace: workspace)
    let store = try await location.open(for: .read)
    #expect(try await store.versions(project: "web") == ["1.0.0"])
    await #expect(throws: StoreError.readOnly(path: location.file)) { try await location.open(for: .write) }
    #expect(throws: DeploymentLockError.store(.readOnly(path: location.file))) {
        try DeploymentLock.acquire(project: "web", environment: "dev", in: location, owner: .sample())
    }
}

private func readNothing(in workspace: String) async throws {
    let location = StoreLocation(workspace: workspace)
    let store = try await location.open(for: .read)
    #expect(try await store.standings().isEmpty)
    await #expect(throws: StoreError.readOnly(path: location.file)) { try await location.open(for: .write) }
}
