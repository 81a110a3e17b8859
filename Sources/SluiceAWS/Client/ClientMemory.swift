import Synchronization

/// What a client remembers from call to call, shared by its copies.
final class ClientMemory: Sendable {
    private struct State {
        var quota = RetryQuota()
        /// What to add to this machine's clock to have AWS's.
        var clockOffset: Double = 0
    }

    private let state = Mutex(State())

    /// Seconds.
    var clockOffset: Double {
        get { state.withLock(\.clockOffset) }
        set { state.withLock { $0.clockOffset = newValue } }
    }

    func spend(_ cost: Int) -> Bool { state.withLock { $0.quota.spend(cost) } }

    func restore(_ cost: Int?) { state.withLock { $0.quota.restore(cost) } }
}
