import Synchronization

/// A clock that stands still: a sleep ends when the test says so.
final class ManualClock: Clock, Sendable {
    struct Instant: InstantProtocol {
        var offset: Duration = .zero

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private struct State {
        var permits = 0
        var nextID = 0
        var sleepers: [(id: Int, continuation: CheckedContinuation<Void, any Error>)] = []
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    var now: Instant { Instant() }
    var minimumResolution: Duration { .nanoseconds(1) }

    /// Ends the sleep that began first; when none has begun, the next one ends as it begins.
    func endSleep() {
        let sleeper = state.withLock { state in
            if state.sleepers.isEmpty { state.permits += 1 }
            return state.sleepers.isEmpty ? nil : state.sleepers.removeFirst()
        }
        sleeper?.continuation.resume()
    }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { begin(id, $0) }
        } onCancel: {
            cancel(id)
        }
    }

    private func begin(_ id: Int, _ continuation: CheckedContinuation<Void, any Error>) {
        let end: Result<Void, any Error>? = state.withLock { state in
            if state.cancelled.contains(id) { return .failure(CancellationError()) }
            if state.permits > 0 {
                state.permits -= 1
                return .success(())
            }
            state.sleepers.append((id, continuation))
            return nil
        }
        if let end { continuation.resume(with: end) }
    }

    private func cancel(_ id: Int) {
        let sleeper = state.withLock { state in
            state.cancelled.insert(id)
            let index = state.sleepers.firstIndex { $0.id == id }
            return index.map { state.sleepers.remove(at: $0) }
        }
        sleeper?.continuation.resume(throwing: CancellationError())
    }
}
