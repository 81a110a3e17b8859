import SluiceModel

/// What a worker could not take, and why: each reason is told once, and a try that failed is made again after a pause that
/// doubles each time, since every one of them may leave a line in a journal.
struct WorkerRefusals {
    private struct Refusal {
        var reason: String
        /// Looks to pass before the next try; 0 for none.
        var pause = 0
        var nextTry = 0
    }

    private var refusals: [DeploymentID: Refusal] = [:]
    private static let longestPause = 1_024

    /// Those that are known.
    var deployments: [DeploymentID] { refusals.keys.sorted { $0.number < $1.number } }

    func mayTry(_ id: DeploymentID, at look: Int) -> Bool { look >= refusals[id]?.nextTry ?? 0 }

    /// Something stands in the way that is looked at again each time. False where that was said already.
    mutating func wait(_ id: DeploymentID, because reason: String) -> Bool {
        guard refusals[id]?.reason != reason else { return false }
        refusals[id] = Refusal(reason: reason)
        return true
    }

    /// A try failed. False where that was said already.
    mutating func fail(_ id: DeploymentID, because reason: String, at look: Int) -> Bool {
        let pause = min(max((refusals[id]?.pause ?? 0) * 2, 16), Self.longestPause)
        let isNews = refusals[id]?.reason != reason
        refusals[id] = Refusal(reason: reason, pause: pause, nextTry: look + pause)
        return isNews
    }

    /// A person has to see to it; it is not tried again.
    mutating func giveUp(_ id: DeploymentID, because reason: String) {
        refusals[id] = Refusal(reason: reason, nextTry: .max)
    }

    mutating func keepOnly(_ ids: some Sequence<DeploymentID>) {
        let ids = Set(ids)
        refusals = refusals.filter { ids.contains($0.key) }
    }
}
