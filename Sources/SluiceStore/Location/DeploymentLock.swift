import SluiceModel
import Synchronization

/// The right to work on a project's deployment in an environment, for a tenant or for none: held by one process at a time, and given back when
/// that process ends, however it ends.
///
/// It is a lock on a file beside the store, which names the owner for people. The file stays when the lock goes.
package final class DeploymentLock: Sendable {
    /// Nil once released.
    private let file: Mutex<LockFile?>

    private init(_ file: LockFile) { self.file = Mutex(file) }

    deinit { release() }
}

extension DeploymentLock {
    /// Takes the lock without waiting, and makes the folder where it is missing.
    package static func acquire(
        project: String,
        environment: String,
        tenant: String? = nil,
        in location: StoreLocation,
        owner: DeploymentOwner
    ) throws(DeploymentLockError) -> DeploymentLock {
        let store = location.file
        do {
            let file = try LockFile.make(path(project, environment, tenant, in: location), in: location)
            guard try file.take(for: store) else {
                defer { file.close() }
                throw DeploymentLockError.held(by: file.owner)
            }
            do {
                try file.write(owner, for: store)
            } catch {
                file.close()
                throw error
            }
            return DeploymentLock(file)
        } catch let error as DeploymentLockError {
            throw error
        } catch {
            throw .store(StoreError(error, path: store))
        }
    }

    /// Whether some process, this one included, holds the lock: whether an open deployment's owner is alive. Looking
    /// never gets in the way of one who takes it.
    package static func isHeld(
        project: String,
        environment: String,
        tenant: String? = nil,
        in location: StoreLocation
    ) throws(DeploymentLockError) -> Bool {
        do throws(StoreError) {
            guard let file = try LockFile.find(path(project, environment, tenant, in: location), for: location.file)
            else {
                return false
            }
            defer { file.close() }
            return try file.isTaken(for: location.file)
        } catch {
            throw .store(error)
        }
    }

    /// Gives the lock back; doing so twice is harmless.
    package func release() {
        file.withLock { file in
            file?.close()
            file = nil
        }
    }
}

extension DeploymentLock {
    /// `sluice.db.locks/hello-color@dev.lock`, with a tenant `hello-color@dev@acme.lock`: a folder for each database,
    /// since several may share theirs.
    static func path(
        _ project: String,
        _ environment: String,
        _ tenant: String? = nil,
        in location: StoreLocation
    ) -> String {
        "\(location.file).locks/\(name([project, environment] + (tenant.map { [$0] } ?? []))).lock"
    }

    /// Different for different places, whatever their characters, and never longer than file systems allow.
    private static func name(_ parts: [String]) -> String {
        let name = parts.map(escaped).joined(separator: "@")
        guard name.utf8.count > nameLimit else { return name }
        return "\(name.prefix(nameLimit))~\(String(fingerprint(name), radix: 16))"
    }

    /// File names may have 255 bytes.
    private static let nameLimit = 200

    /// Bytes outside of `A-Z a-z 0-9 . _ -` as `%2F`.
    private static func escaped(_ name: String) -> String {
        name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                String(UnicodeScalar(byte))
            default:
                FileSystem.percentEncoded(byte)
            }
        }.joined()
    }

    /// FNV-1a, 64 bits: the same in every process, unlike Swift's own hashes.
    private static func fingerprint(_ name: String) -> UInt64 {
        name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
