import SluiceStore
import Testing

struct WorkerPresenceTests {
    @Test func aStoreHasAWorkerAsLongAsOneOfThemLives() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            #expect(try !WorkerPresence.isAnnounced(in: location))
            let one = try WorkerPresence.announce(in: location)
            let other = try WorkerPresence.announce(in: location)
            #expect(try WorkerPresence.isAnnounced(in: location))
            one.end()
            #expect(try WorkerPresence.isAnnounced(in: location))
            other.end()
            other.end()
            #expect(try !WorkerPresence.isAnnounced(in: location))
        }
    }

    @Test func lookingIsInNobodysWay() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            try WorkerPresence.announce(in: location).end()
            #expect(try !WorkerPresence.isAnnounced(in: location))
            let worker = try WorkerPresence.announce(in: location)
            #expect(try WorkerPresence.isAnnounced(in: location))
            worker.end()
        }
    }
}
