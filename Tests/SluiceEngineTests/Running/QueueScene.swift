import Foundation
import SluiceAWS
import SluiceModel
import SluiceStore

@testable import SluiceEngine

/// A store, and a deployer of releases of the project 'web' with a step for each end, at a time that the test sets.
struct QueueScene: Sendable {
    let folder: TemporaryFolder
    let location: StoreLocation
    let store: any Store
    let time = MovableTime()
    var lifecycles: [Lifecycle] = []
    var projects: [Project] = []
    var tenants: [Tenant] = []
    var freezes: [Freeze] = []
    var keys = KeyRing.empty

    init() async throws {
        folder = try TemporaryFolder()
        location = StoreLocation(workspace: folder.path)
        store = try await location.open(for: .write)
    }

    var world: ProcessWorld {
        ProcessWorld(environment: [:], user: "ada", host: "build-1", processID: 42) { [time] in time.now }
    }

    var deployer: Deployer {
        Deployer(
            definitions: Definitions(
                environments: ["dev", "prod"].map { Environment(name: $0, location: .sample) },
                lifecycles: lifecycles,
                projects: projects,
                tenants: tenants,
                freezes: freezes
            ),
            store: store,
            location: location,
            clients: AWSClients(accounts: [], world: AWSWorld(environment: [:], home: ""), keys: .empty),
            keys: keys,
            registry: StepRegistry([PlannedEnd()]),
            world: world
        )
    }

    /// - Parameter failing: the only environment in which it ends so; nil for everywhere.
    func release(
        _ version: String = "1.0.0",
        ending end: DeploymentOutcome = .succeeded,
        in failing: String? = nil,
        variables: [Variable] = []
    ) async throws -> StoredRelease {
        try await store.insert(
            .sample(
                version: version,
                steps: [.planned("A", end, environments: failing.map { [$0] } ?? [])]
                    + (failing == nil ? [] : [.planned("B")]),
                variables: variables,
                packages: []
            )
        )
    }

    /// Leaves a deployment to workers.
    func queue(
        _ release: StoredRelease,
        in environment: String = "dev",
        start: Date? = nil,
        expiry: Date? = nil,
        after first: DeploymentID? = nil
    ) async throws -> DeploymentID {
        let schedule = DeploymentSchedule(start: start ?? time.now, expiry: expiry, follows: first)
        return try await deployer.enqueue(release, in: environment, schedule: schedule).id
    }

    func begin(_ id: DeploymentID) async throws -> DeploymentEnd {
        try await deployer.resume(id, choice: nil) { _, _ in }.end
    }

    func state(of id: DeploymentID) async throws -> DeploymentState? { try await store.deployment(id)?.state }

    /// How many times it was begun.
    func starts(of id: DeploymentID) async throws -> Int {
        try await store.events(of: id).count { if case .started = $0.fact { true } else { false } }
    }
}
