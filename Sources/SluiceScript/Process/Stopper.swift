import Glibc

/// Stops a script in an orderly way when it is told to, or when its time is up.
struct Stopper: Sendable {
    let clock: any Clock<Duration>
    /// Between SIGTERM and SIGKILL.
    let grace: Duration
    /// nil: the script has all the time.
    let timeout: Duration?
    /// Each one an end that is wanted; the first counts.
    let orders: AsyncStream<ScriptExit>

    /// Why the script was stopped. Cancelled when the script has ended: at once gives nil, or ends the grace.
    func watch(_ process: WatchedProcess) async -> ScriptExit? {
        guard let reason = await order() else { return nil }
        process.signalGroup(SIGTERM)
        try? await clock.sleep(for: grace)
        process.signalGroup(SIGKILL)
        return reason
    }

    private func order() async -> ScriptExit? {
        await withTaskGroup(of: ScriptExit?.self) { group in
            group.addTask { await orders.first { _ in true } }
            if let timeout {
                group.addTask { (try? await clock.sleep(for: timeout)) == nil ? nil : .timedOut }
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
