import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

struct DeploymentLockTests {
    @Test func aSecondTakerLearnsWhoHoldsIt() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let lock = try acquire("web", "dev", in: location, processID: 1)
            #expect(throws: DeploymentLockError.held(by: .sample(processID: 1))) {
                try acquire("web", "dev", in: location, processID: 2)
            }
            #expect(try DeploymentLock.isHeld(project: "web", environment: "dev", in: location))
            lock.release()
        }
    }

    @Test func aReleasedLockIsFree() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let lock = try acquire("web", "dev", in: location)
            lock.release()
            lock.release()
            #expect(try !DeploymentLock.isHeld(project: "web", environment: "dev", in: location))
            _ = try acquire("web", "dev", in: location)
            _ = try acquire("web", "dev", in: location)
        }
    }

    @Test func lookingCreatesNothing() async throws {
        try await withTemporaryFolder { folder async throws in
            let location = StoreLocation(workspace: folder)
            #expect(try !DeploymentLock.isHeld(project: "web", environment: "dev", in: location))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }

    @Test func otherPlacesAndOtherStoresAreFree() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(store: "\(folder)/one.db")
            let lock = try acquire("web", "dev", in: location)
            defer { lock.release() }
            _ = try acquire("web", "prod", in: location)
            _ = try acquire("api", "dev", in: location)
            _ = try acquire("web", "dev", in: StoreLocation(store: "\(folder)/two.db"))
        }
    }

    @Test func aLockGoesWithItsProcess() async throws {
        try await withTemporaryFolder { folder in
            await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
                let location = StoreLocation(workspace: folder)
                let lock = try DeploymentLock.acquire(
                    project: "web",
                    environment: "dev",
                    in: location,
                    owner: .sample()
                )
                withExtendedLifetime(lock) { _ = kill(getpid(), SIGKILL) }
            }
            let location = StoreLocation(workspace: folder)
            #expect(try !DeploymentLock.isHeld(project: "web", environment: "dev", in: location))
            _ = try acquire("web", "dev", in: location)
        }
    }

    @Test func aChildProcessDoesNotInheritIt() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let lock = try acquire("web", "dev", in: location)
            let path = DeploymentLock.path("web", "dev", in: location)
            let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init)
                .filter { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == path }
            #expect(open.count == 1)
            #expect(open.allSatisfy { fcntl($0, F_GETFD) & FD_CLOEXEC != 0 })
            lock.release()
        }
    }

    @Test func differentPlacesHaveDifferentFilesOfBoundedLength() {
        let long = String(repeating: "é/", count: 500)
        let pairs = [
            ("a", "b"), ("A", "b"), ("a@b", "c"), ("a", "b@c"), ("a%40b", "c"), ("..", "/"), ("a--b", "c"),
            ("a", "b--c"),
            (long, "dev"), (long + "x", "dev"), (long, "prod"),
        ]
        let location = StoreLocation(workspace: "/w")
        let paths =
            pairs.map { DeploymentLock.path($0, $1, in: location) }
            + [("a", "b", "c"), ("a@b", "c", "d"), ("a", "b@c", "d"), (long, "dev", "c")].map {
                DeploymentLock.path($0, $1, $2, in: location)
            }
        #expect(Set(paths).count == pairs.count + 4)
        #expect(paths.allSatisfy { $0.hasPrefix("/w/.sluice/sluice.db.locks/") })
        #expect(paths.allSatisfy { $0.dropFirst("/w/.sluice/sluice.db.locks/".count).utf8.count <= 255 })
        #expect(paths.allSatisfy { !$0.dropFirst("/w/.sluice/sluice.db.locks/".count).contains("/") })
    }

    private func acquire(
        _ project: String,
        _ environment: String,
        in location: StoreLocation,
        processID: Int32 = 42
    ) throws -> DeploymentLock {
        try DeploymentLock.acquire(
            project: project,
            environment: environment,
            in: location,
            owner: .sample(processID: processID)
        )
    }
}
