import Synchronization

/// One result on its way from whoever produces it to the one task that waits for it.
///
/// The first of result and cancellation wins, whichever thread it comes from; whatever comes later is dropped. A
/// cancelled wait ends at once, even when the producer is busy.
final class Flight<Value: Sendable>: Sendable {
    private enum State {
        case new
        case waiting(CheckedContinuation<Value, any Error>)
        case landed(Result<Value, any Error>)
        case over
    }

    private let state = Mutex(State.new)

    /// Waits for the result; may be called once.
    func value() async throws -> Value {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait(with: $0) }
        } onCancel: {
            land(.failure(CancellationError()))
        }
    }

    /// Whether nobody waits for the result any more.
    var isOver: Bool {
        state.withLock { state in
            switch state {
            case .new, .waiting: false
            case .landed, .over: true
            }
        }
    }

    /// Hands over the result.
    func land(_ result: Result<Value, any Error>) {
        let continuation: CheckedContinuation<Value, any Error>? = state.withLock { state in
            switch state {
            case .new:
                state = .landed(result)
                return nil
            case .waiting(let continuation):
                state = .over
                return continuation
            case .landed, .over:
                return nil
            }
        }
        continuation?.resume(with: result)
    }

    private func wait(with continuation: CheckedContinuation<Value, any Error>) {
        let landed: Result<Value, any Error>? = state.withLock { state in
            guard case .landed(let result) = state else {
                state = .waiting(continuation)
                return nil
            }
            state = .over
            return result
        }
        if let landed { continuation.resume(with: landed) }
    }
}
