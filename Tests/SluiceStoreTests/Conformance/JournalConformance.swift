import Foundation
import SluiceModel
import SluiceStore
import Testing

struct JournalConformance {
    @Test(arguments: Backend.allCases)
    func eventsAreNumberedFromOneWithinTheirDeployment(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let dev = try await store.deploy("1", to: "dev").id
            let prod = try await store.deploy("1", to: "prod").id
            let first = try await store.append(.started(by: .sample()), at: .noon, to: dev)
            try await store.append(.started(by: .sample()), at: .noon, to: prod)
            let rest = try await store.append(
                [.stepStarted(step: "Register", attempt: 1), .stepEnded(step: "Register", end: .init(.succeeded))],
                at: .noon + 1,
                to: dev
            )
            #expect(first == DeploymentEvent(sequence: 1, at: .noon, fact: .started(by: .sample())))
            #expect(rest.map(\.sequence) == [2, 3])
            #expect(try await store.events(of: dev) == [first] + rest)
            #expect(try await store.events(of: dev, after: 2) == rest.suffix(1))
            #expect(try await store.events(of: dev, after: 3).isEmpty)
            #expect(try await store.events(of: prod).map(\.sequence) == [1])
        }
    }

    @Test(arguments: Backend.allCases)
    func whoStartsOrResumesIsTheOwner(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1", to: "dev").id
            try await store.append(.started(by: .sample(processID: 2)), at: .noon, to: id)
            #expect(try await store.deployment(id)?.state == .open(owner: .sample(processID: 2)))
            try await store.append(.resumed(by: .sample(processID: 3), choice: .retry), at: .noon, to: id)
            #expect(try await store.deployment(id)?.state == .open(owner: .sample(processID: 3)))
        }
    }

    @Test(arguments: Backend.allCases)
    func nothingFollowsTheEnd(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1", to: "dev", ending: .succeeded)
            await #expect(throws: StoreError.deploymentEnded(id)) {
                try await store.append(.cancelRequested(by: "ada", leave: false), at: .noon, to: id)
            }
            #expect(try await store.events(of: id).count == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func aListOfFactsIsKeptWholeOrNotAtAll(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1", to: "dev").id
            await #expect(throws: StoreError.deploymentEnded(id)) {
                try await store.append(
                    [.started(by: .sample()), .ended(.init(.failed)), .log(step: nil, level: .info, text: "late")],
                    at: .noon,
                    to: id
                )
            }
            #expect(try await store.events(of: id).isEmpty)
            #expect(try await store.openDeployments().map(\.id) == [id])
        }
    }

    @Test(arguments: Backend.allCases)
    func aJournalNeedsItsDeployment(_ backend: Backend) async throws {
        try await backend.withStore { store async throws in
            await #expect(throws: StoreError.noDeployment(DeploymentID(9))) {
                try await store.append(.started(by: .sample()), at: .noon, to: DeploymentID(9))
            }
            #expect(try await store.append([], at: .noon, to: DeploymentID(9)).isEmpty)
            #expect(try await store.events(of: DeploymentID(9)).isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func factsAreWrittenEvenWhileTheirTaskIsCancelled(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1", to: "dev").id
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await store.append(.cancelRequested(by: "ada", leave: true), at: .noon, to: id)
            }
            #expect(try await task.value.sequence == 1)
            #expect(try await store.events(of: id).count == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func manyWritersLeaveNoGap(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1", to: "dev").id
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<20 {
                    group.addTask {
                        try await store.append(.log(step: nil, level: .info, text: "\(writer)"), at: .noon, to: id)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.events(of: id).map(\.sequence) == Array(1...20))
        }
    }

    @Test(arguments: Backend.allCases)
    func aMegabyteOfLogComesBack(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.deploy("1", to: "dev").id
            let fact = DeploymentFact.log(
                step: "Register",
                level: .error,
                text: String(repeating: "é\u{0}", count: 500_000)
            )
            try await store.append(fact, at: .noon, to: id)
            #expect(try await store.events(of: id).first?.fact == fact)
        }
    }
}
