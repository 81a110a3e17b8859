import SluiceModel
import SluiceStore

/// Watches a deployment that another process carries out, through its journal.
package struct DeploymentFollower: Sendable {
    /// Between two looks at the journal.
    private static let interval: Duration = .milliseconds(300)

    private let store: any Store
    private let clock: any Clock<Duration>

    package init(store: any Store, clock: any Clock<Duration>) {
        self.store = store
        self.clock = clock
    }

    /// Tells every event, those that are there already first, until the deployment ends.
    ///
    /// - Parameter isAlive: asked while nothing new comes; false ends the wait with `DeploymentRefusal.open`.
    package func follow(
        _ id: DeploymentID,
        after sequence: Int = 0,
        isAlive: @Sendable (Deployment) throws -> Bool = { _ in true },
        observer: DeploymentObserver
    ) async throws -> FinishedDeployment {
        var last = sequence
        while true {
            guard let deployment = try await store.deployment(id) else { throw DeploymentRefusal.noDeployment(id) }
            let wasAlive = try deployment.state == .queued || isAlive(deployment)
            for event in try await store.events(of: id, after: last) {
                last = event.sequence
                await observer(deployment, event)
            }
            if let end = deployment.state.end { return FinishedDeployment(deployment: deployment, end: end) }
            // It may have ended between the two looks.
            if !wasAlive, try await store.deployment(id)?.state.end == nil {
                throw DeploymentRefusal.open(deployment, isAlive: false)
            }
            try await clock.sleep(for: Self.interval)
        }
    }
}
