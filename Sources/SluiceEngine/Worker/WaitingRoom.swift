import SluiceModel
import Synchronization

/// The deployments of one worker that wait for a person's decision: they take nobody's place meanwhile.
final class WaitingRoom: Sendable {
    private let deployments = Mutex<Set<DeploymentID>>([])

    func note(_ fact: DeploymentFact, of id: DeploymentID) {
        deployments.withLock { deployments in
            if case .interventionAsked = fact { deployments.insert(id) } else { deployments.remove(id) }
        }
    }

    func contains(_ id: DeploymentID) -> Bool { deployments.withLock { $0.contains(id) } }

    func leave(_ id: DeploymentID) { _ = deployments.withLock { $0.remove(id) } }
}
