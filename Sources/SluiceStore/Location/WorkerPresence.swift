import SluiceModel
import Synchronization

/// The sign that a worker lives on a store, given up when its process ends, however it ends. Any number may give it.
///
/// It is a shared lock on a file beside the store.
package final class WorkerPresence: Sendable {
    /// Nil once ended.
    private let file: Mutex<LockFile?>

    private init(_ file: LockFile) { self.file = Mutex(file) }

    deinit { end() }

    package static func announce(in location: StoreLocation) throws(StoreError) -> WorkerPresence {
        let file = try LockFile.make(path(in: location), in: location)
        do {
            try file.share(for: location.file)
        } catch {
            file.close()
            throw error
        }
        return WorkerPresence(file)
    }

    /// Whether a worker lives there, this process included.
    package static func isAnnounced(in location: StoreLocation) throws(StoreError) -> Bool {
        guard let file = try LockFile.find(path(in: location), for: location.file) else { return false }
        defer { file.close() }
        return try file.isTaken(for: location.file)
    }

    /// Doing so twice is harmless.
    package func end() {
        file.withLock { file in
            file?.close()
            file = nil
        }
    }

    /// Beside the locks of deployments, whose names all hold an `@`.
    private static func path(in location: StoreLocation) -> String { "\(location.file).locks/workers.lock" }
}
