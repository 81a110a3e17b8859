import CLibcurl
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Hands transfers from any thread to the one thread that owns libcurl's handles.
///
/// The thread lives from the first transfer until `close`; it never keeps the process alive.
final class TransferQueue: Sendable {
    enum Command {
        case start(Transfer)
        case cancel(Transfer)
    }

    private struct State: ~Copyable {
        var commands: [Command] = []
        var isClosed = false
        /// Kept as an address so that the state can cross threads; valid until the thread has seen `isClosed`.
        var multi: UInt?
    }

    private let state = Mutex(State())

    /// - Throws: `HTTPError.unavailable` where libcurl or a thread is not to be had.
    func start(_ transfer: Transfer) throws {
        try state.withLock { state in
            if state.multi == nil { state.multi = try startThread() }
            Self.push(.start(transfer), to: &state)
        }
    }

    /// Frees the connection; the waiting task has been told by its own cancellation.
    func cancel(_ transfer: Transfer) {
        state.withLock { state in
            if state.multi != nil { Self.push(.cancel(transfer), to: &state) }
        }
    }

    func close() {
        state.withLock { state in
            state.isClosed = true
            Self.wake(state)
        }
    }

    /// The commands since the last call; nil after `close`.
    func take() -> [Command]? {
        state.withLock { state in
            if state.isClosed {
                state.multi = nil
                return nil
            }
            defer { state.commands = [] }
            return state.commands
        }
    }

    private static func push(_ command: Command, to state: inout State) {
        state.commands.append(command)
        wake(state)
    }

    private static func wake(_ state: borrowing State) {
        guard let address = state.multi, let multi = UnsafeMutableRawPointer(bitPattern: address) else { return }
        _ = sluice_curl_multi_wakeup(multi)
    }

    private func startThread() throws -> UInt {
        if let reason = sluice_curl_load() { throw HTTPError.unavailable(String(cString: reason)) }
        guard let multi = sluice_curl_multi_init() else {
            throw HTTPError.unavailable("libcurl could not make a handle: the memory is exhausted.")
        }
        let address = UInt(bitPattern: multi)
        try DetachedThread.start { [self] in
            guard let multi = UnsafeMutableRawPointer(bitPattern: address) else { return }
            TransferLoop(multi: multi, queue: self).run()
        }
        return address
    }
}
