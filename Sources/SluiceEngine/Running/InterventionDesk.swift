import SluiceModel
import SluiceStore

/// Where people decide about deployments that wait for them. It only records: whoever carries the deployment out goes on.
package struct InterventionDesk: Sendable {
    private let store: any Store
    private let world: ProcessWorld

    package init(store: any Store, world: ProcessWorld) {
        self.store = store
        self.world = world
    }

    /// Records a decision, and gives the step that it is about. Throws `InterventionError`.
    package func decide(_ deployment: Deployment, approve: Bool, notes: String) async throws -> String {
        if let end = deployment.state.end { throw DeploymentRefusal.ended(deployment, end) }
        let events = try await store.events(of: deployment.id)
        guard let waiting = InterventionTracker(events.map(\.fact)).current else {
            throw InterventionError.notWaiting(deployment.id)
        }
        if let earlier = waiting.decision { throw InterventionError.decided(waiting.step, earlier) }
        let decision = InterventionDecision(isApproved: approve, by: world.user, notes: notes)
        let fact = DeploymentFact.interventionDecided(step: waiting.step, decision: decision)
        let own = try await store.append(fact, at: world.now(), to: deployment.id)
        // Of two at once the first one counts, and it is over where the step has ended meanwhile.
        let since = try await store.events(of: deployment.id, after: events.last?.sequence ?? 0)
        for event in since where event.sequence < own.sequence {
            switch event.fact {
            case .interventionDecided(waiting.step, let earlier):
                throw InterventionError.decided(waiting.step, earlier)
            case .stepEnded, .ended: throw InterventionError.notWaiting(deployment.id)
            default: continue
            }
        }
        return waiting.step
    }
}
