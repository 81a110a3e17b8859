import Foundation
import SluiceModel
import Testing

@testable import SluiceStore

struct SharingTests {
    @Test func twoStoresOnOneFileSeeEachOther() async throws {
        try await withTemporaryFolder { folder in
            let one = try await SQLiteStore.open(in: folder)
            let other = try await SQLiteStore.open(in: folder)
            let reader = try await StoreLocation(workspace: folder).open(for: .read)
            let id = try await one.deploy("1", to: "dev").id
            try await withThrowingTaskGroup(of: Void.self) { group in
                for store in [one, other] {
                    group.addTask {
                        for _ in 0..<25 {
                            try await store.append(.log(step: nil, level: .info, text: "x"), at: .noon, to: id)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await reader.events(of: id).map(\.sequence) == Array(1...50))
            await #expect(throws: StoreError.self) { try await other.deploy("2", to: "dev") }
        }
    }

    @Test func aKilledWriterLeavesAJournalWithoutGaps() async throws {
        try await withTemporaryFolder { folder in
            let location = StoreLocation(workspace: folder)
            let id = try await SQLiteStore.open(in: folder).deploy("1", to: "dev").id
            await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
                let store = try await StoreLocation(workspace: folder).open(for: .write)
                try await writeUntilKilled(store)
            }
            let store = try await location.open(for: .write)
            let events = try await store.events(of: id)
            #expect(events.count >= 60)
            #expect(events.map(\.sequence) == Array(1...events.count))
            #expect(events.count.isMultiple(of: 3))
            #expect(try RawDatabase(location.file).texts("PRAGMA integrity_check") == ["\"ok\""])
            #expect(try await store.append(.ended(.init(.failed)), at: .noon, to: id).sequence == events.count + 1)
        }
    }
}

/// Several writers at once, three facts a transaction; the process dies while others are in the middle of theirs.
private func writeUntilKilled(_ store: any Store) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
            group.addTask {
                let fact = DeploymentFact.log(step: nil, level: .info, text: String(repeating: "x", count: 2000))
                while true {
                    let events = try await store.append([fact, fact, fact], at: .noon, to: DeploymentID(1))
                    if events.contains(where: { $0.sequence >= 60 }) { kill(getpid(), SIGKILL) }
                }
            }
        }
        try await group.waitForAll()
    }
}
