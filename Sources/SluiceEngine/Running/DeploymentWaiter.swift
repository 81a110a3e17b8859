import SluiceModel
import SluiceStore

/// Waits for deployments that other processes carry out.
package struct DeploymentWaiter: Sendable {
    private let store: any Store
    private let clock: any Clock<Duration>
    private let interval: Duration

    /// - Parameter interval: between two looks; not zero.
    package init(store: any Store, clock: any Clock<Duration>, interval: Duration) {
        self.store = store
        self.clock = clock
        self.interval = interval
    }

    /// Looks until all have ended or the limit has passed, and returns them as they are then, in the order of the ids.
    ///
    /// - Parameter look: is shown what each look found.
    /// - Throws: `DeploymentRefusal.noDeployment`.
    package func wait(
        for ids: [DeploymentID],
        within limit: Duration,
        look: @escaping @Sendable ([Deployment]) async throws -> Void
    ) async throws -> [Deployment] {
        do {
            try await Deadline.run(within: limit, on: clock) {
                while true {
                    let deployments = try await self.deployments(ids)
                    try await look(deployments)
                    if deployments.allSatisfy({ $0.state.end != nil }) { return }
                    try await clock.sleep(for: interval)
                }
            }
        } catch is Deadline.Exceeded {}
        return try await deployments(ids)
    }

    private func deployments(_ ids: [DeploymentID]) async throws -> [Deployment] {
        var deployments: [Deployment] = []
        for id in ids {
            guard let deployment = try await store.deployment(id) else { throw DeploymentRefusal.noDeployment(id) }
            deployments.append(deployment)
        }
        return deployments
    }
}
