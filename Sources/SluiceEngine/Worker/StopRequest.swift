import Synchronization

/// A wish that may come from anywhere, at any time: to take nothing new and to end in order.
package final class StopRequest: Sendable {
    private let isMade = Mutex(false)

    package init() {}

    package func make() { isMade.withLock { $0 = true } }

    var hasCome: Bool { isMade.withLock { $0 } }
}
