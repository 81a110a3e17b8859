import SluiceEngine
import SluiceModel
import SluiceStore

/// What a person is told while a command waits for deployments: their log, and why nothing happens.
actor WaitWatch {
    private let store: any Store
    private let deployer: Deployer
    private let teller: EventTeller
    private let isTellingProgress: Bool
    private var lastEvent = 0
    private var told: Set<String> = []

    /// - Parameter isTellingProgress: print the log; for one deployment.
    init(store: any Store, deployer: Deployer, format: OutputFormat, isTellingProgress: Bool) {
        self.store = store
        self.deployer = deployer
        self.isTellingProgress = isTellingProgress
        teller = EventTeller(format: format)
    }

    func look(at deployments: [Deployment]) async throws {
        for deployment in deployments {
            if isTellingProgress { try await tellEvents(of: deployment) }
            if let reason = try idleness(of: deployment), told.insert(reason).inserted { Console.note(reason) }
        }
    }

    private func tellEvents(of deployment: Deployment) async throws {
        for event in try await store.events(of: deployment.id, after: lastEvent) {
            lastEvent = event.sequence
            await teller.tell(deployment, event)
        }
    }

    /// Why nobody works on it; nil where someone does or will.
    private func idleness(of deployment: Deployment) throws -> String? {
        switch deployment.state {
        case .ended: nil
        case .open: try deployer.isLocked(deployment) ? nil : "\(DeploymentRefusal.open(deployment, isAlive: false))"
        case .queued: try deployer.hasWorker() ? nil : Self.noWorker(for: deployment)
        }
    }

    static func noWorker(for deployment: Deployment) -> String {
        """
        No worker lives on this store, so nobody begins \(deployment.id): start 'sluice worker', or run \
        'sluice deployment resume \(deployment.id)' when it is due.
        """
    }
}
