import Foundation
import SluiceModel
import SluiceStore

/// A real store in a folder of its own, gone afterwards.
func withStore<Value>(_ body: (any Store) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sluice-engine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(try await StoreLocation(workspace: folder.path).open(for: .write))
}

extension Store {
    /// A release and a deployment of it, just opened.
    func openDeployment(of release: Release = .sample()) async throws -> Deployment {
        let stored = try await insert(release)
        return try await insertDeployment(of: stored.id, environment: "dev", owner: .sample, at: .noon)
    }
}
