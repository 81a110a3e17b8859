import Foundation
import SluiceModel
import SluiceStore
import Testing

/// Deployments that wait for their turn.
struct QueueConformance {
    private static let schedule = DeploymentSchedule(
        start: .noon,
        expiry: .noon.addingTimeInterval(3_600),
        follows: DeploymentID(7)
    )

    @Test(arguments: Backend.allCases)
    func aDeploymentWithAScheduleWaitsAndKeepsIt(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let queued = try await store.queue("1", to: "dev", Self.schedule)
            #expect(queued.state == .queued)
            #expect(queued.schedule == Self.schedule)
            #expect(queued.startedAt == nil && queued.turn == nil)
            #expect(try await store.deployment(queued.id) == queued)
            #expect(try await store.openDeployments() == [queued])
        }
    }

    @Test(arguments: Backend.allCases)
    func anyNumberMayWaitForOnePlaceAndOneAtATimeBegins(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let first = try await store.queue("1", to: "dev")
            let second = try await store.queue("2", to: "dev")
            try await store.append(.started(by: .sample()), at: .noon, to: second.id)
            let begun = try #require(try await store.deployment(second.id))
            #expect(begun.state == .open(owner: .sample()) && begun.startedAt == .noon && begun.turn == 1)
            await #expect(throws: StoreError.deploymentOpen(begun)) {
                try await store.append(.started(by: .sample()), at: .noon, to: first.id)
            }
            #expect(try await store.events(of: first.id).isEmpty)
            #expect(try await store.deployment(first.id)?.state == .queued)
            await #expect(throws: StoreError.deploymentOpen(begun)) { try await store.deploy("3", to: "dev") }
        }
    }

    @Test(arguments: Backend.allCases)
    func itBeginsOnce(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.queue("1", to: "dev").id
            try await store.append(.started(by: .sample()), at: .noon, to: id)
            await #expect(throws: StoreError.deploymentBegan(id)) {
                try await store.append(.started(by: .sample(processID: 2)), at: .noon, to: id)
            }
            #expect(try await store.deployment(id)?.state == .open(owner: .sample()))
        }
    }

    @Test(arguments: Backend.allCases)
    func whoeverIsFirstOfManyBeginsIt(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.queue("1", to: "dev").id
            let winners = await withTaskGroup(of: Int.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        let owner = DeploymentOwner.sample(processID: Int32(number))
                        return (try? await store.append(.started(by: owner), at: .noon, to: id)) == nil ? 0 : 1
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(winners == 1)
            #expect(try await store.events(of: id).count == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func oneThatWaitsCanBeWithdrawnAndNeverBeginsThen(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.queue("1", to: "dev").id
            let end = DeploymentEnd(.timedOut, reason: "It expired.")
            try await store.withdraw(id, as: end, by: nil, at: .noon)
            let ended = try #require(try await store.deployment(id))
            #expect(ended.state == .ended(end, at: .noon) && ended.startedAt == nil)
            #expect(try await store.events(of: id).map(\.fact) == [.ended(end)])
            await #expect(throws: StoreError.deploymentEnded(id)) {
                try await store.append(.started(by: .sample()), at: .noon, to: id)
            }
            await #expect(throws: StoreError.deploymentEnded(id)) {
                try await store.withdraw(id, as: end, by: nil, at: .noon)
            }
            #expect(try await store.openDeployments().isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func whoAskedToCancelOneThatWaitsIsWrittenDown(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.queue("1", to: "dev").id
            let end = DeploymentEnd(.cancelled)
            let events = try await store.withdraw(id, as: end, by: "bob", at: .noon)
            #expect(events.map(\.fact) == [.cancelRequested(by: "bob", leave: false), .ended(end)])
            #expect(try await store.events(of: id) == events)
        }
    }

    @Test(arguments: Backend.allCases)
    func oneThatHasBegunCannotBeWithdrawn(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let id = try await store.queue("1", to: "dev").id
            try await store.append(.started(by: .sample()), at: .noon, to: id)
            await #expect(throws: StoreError.deploymentBegan(id)) {
                try await store.withdraw(id, as: DeploymentEnd(.cancelled), by: nil, at: .noon)
            }
            await #expect(throws: StoreError.noDeployment(DeploymentID(9))) {
                try await store.withdraw(DeploymentID(9), as: DeploymentEnd(.cancelled), by: nil, at: .noon)
            }
        }
    }

    /// The number of a deployment tells when it was asked for; what came before it, when it began.
    @Test(arguments: Backend.allCases)
    func whatCountsIsTheOrderInWhichTheyBegan(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let waiting = try await store.queue("1", to: "dev")
            let other = try await store.deploy("2", to: "dev", ending: .succeeded)
            #expect(try await store.standings().map(\.latest.id) == [other])
            try await store.append(.started(by: .sample()), at: .noon, to: waiting.id)
            #expect(try await store.standings().map(\.latest.id) == [waiting.id])
            let background = try await store.background(
                of: waiting.release,
                environment: "dev",
                tenant: nil,
                before: waiting.id
            )
            #expect(background.currentForEnvironment?.version == "2")
            #expect(background.previousSuccessful == other)
            try await store.append(.ended(DeploymentEnd(.succeeded)), at: .noon, to: waiting.id)
            #expect(try await store.current(project: "web", environment: "dev")?.id == waiting.id)
            let second = try #require(try await release("2", store))
            let replaced = try #require(try await store.history(of: second))
            #expect(replaced.visits.map(\.isPresent) == [false])
            #expect(replaced.hold != nil)
            let present = try #require(try await store.history(of: waiting.release))
            #expect(present.visits.map(\.isPresent) == [true])
            #expect(present.hold == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func oneThatWantsToBeTheFirstIsRefusedWhereItIsNot(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let first = try await store.queue("1", to: "dev")
            var again = NewDeployment(
                of: first.release,
                environment: "dev",
                schedule: DeploymentSchedule(start: .noon, isAutomatic: true),
                firstSince: DeploymentID(0),
                owner: .sample(),
                at: .noon
            )
            await #expect(throws: StoreError.deploymentRepeated(first.id)) { try await store.insertDeployment(again) }
            again.firstSince = first.id
            let second = try await store.insertDeployment(again)
            #expect(second.schedule?.isAutomatic == true)
            again.environment = "prod"
            again.firstSince = DeploymentID(0)
            #expect(try await store.insertDeployment(again).id == DeploymentID(3))
        }
    }

    @Test(arguments: Backend.allCases)
    func aReleaseWhoseDeploymentWaitsIsInUse(_ backend: Backend) async throws {
        try await backend.withStore { store in
            let waiting = try await store.queue("1", to: "dev")
            await #expect(throws: StoreError.self) { try await store.delete([waiting.release], by: "bob", at: .noon) }
            try await store.withdraw(waiting.id, as: DeploymentEnd(.cancelled), by: nil, at: .noon)
            try await store.delete([waiting.release], by: "bob", at: .noon)
            #expect(try await store.deployment(waiting.id) == nil)
        }
    }

    private func release(_ version: String, _ store: any Store) async throws -> ReleaseID? {
        try await store.release(project: "web", version: version)?.id
    }
}

extension Store {
    /// Leaves a deployment to workers, after its release where that is new.
    func queue(
        _ version: String,
        to environment: String,
        _ schedule: DeploymentSchedule = DeploymentSchedule(start: .noon)
    ) async throws -> Deployment {
        let known = try await release(project: "web", version: version)?.id
        let id = if let known { known } else { try await insert(.sample(version: version)).id }
        return try await insertDeployment(
            NewDeployment(of: id, environment: environment, schedule: schedule, owner: .sample(), at: .noon)
        )
    }
}
