import SluiceModel

/// What a worker tells while it works.
package enum WorkerEvent: Sendable {
    case began
    /// An event of a deployment that it carries out.
    case event(Deployment, DeploymentEvent)
    case ended(FinishedDeployment)
    /// A deployment that goes by itself is due, and waits for its turn.
    case queued(Deployment)
    /// A release that would go by itself does not.
    case held(AutomaticQueue.Held)
    /// It could not look at what goes by itself; whole sentences.
    case trouble(String)
    /// A deployment that it did not begin, or did not go on with. The reason is whole sentences, told once while it lasts.
    case left(Deployment, reason: String)
    /// It takes nothing new; so many deployments are under way, and are given up once that has passed.
    case stopping(underWay: Int, grace: Duration)
    case stopped
}

/// Is told what happens, in order.
package typealias WorkerObserver = @Sendable (WorkerEvent) async -> Void
