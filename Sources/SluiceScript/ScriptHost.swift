import SluiceModel

/// Runs scripts under Octopus's contract: helper functions, service messages, masked live output.
///
/// The process gets a session and a process group of its own, so that it and its children can be stopped together, and
/// so that nothing in it can wait for an answer from a terminal.
package struct ScriptHost: Sendable {
    private let clock: any Clock<Duration>
    private let grace: Duration
    private let temporaryFolder: String

    /// - `clock` measures timeouts and the grace.
    /// - `grace` is what a script that is stopped has between SIGTERM and SIGKILL.
    /// - `temporaryFolder` holds the text of a script while it runs, in a private folder of its own.
    package init(
        clock: any Clock<Duration> = ContinuousClock(),
        grace: Duration = .seconds(5),
        temporaryFolder: String = "/tmp"
    ) {
        self.clock = clock
        self.grace = grace
        self.temporaryFolder = temporaryFolder
    }

    /// Runs a script to its end and tells of its output while it appears.
    ///
    /// Everything that `onEvent` receives is masked. The events of one stream come in order; those of the two streams
    /// may overlap. A slow receiver slows the script down.
    ///
    /// A non-zero exit, a timeout and the cancellation of the calling task are results. When the script is stopped, its
    /// whole process group is gone on return; when it ends by itself, children that it left in the background live on,
    /// and what they write later is lost.
    ///
    /// Throws `ScriptError` when the script cannot be started.
    package func run(
        _ request: ScriptRequest,
        onEvent: @escaping @Sendable (ScriptEvent) async -> Void
    ) async throws -> ScriptResult {
        guard !Task.isCancelled else { return ScriptResult(exit: .cancelled) }
        let (orders, giver) = AsyncStream.makeStream(of: ScriptExit.self)
        let script = Script(
            request: request,
            stopper: Stopper(clock: clock, grace: grace, timeout: request.timeout, orders: orders),
            channel: OutputChannel(masker: request.masker, onEvent: onEvent)
        )
        let temporaryFolder = temporaryFolder
        // A task of its own, because a cancelled one cannot read the last output of a script that is being stopped.
        let run = Task { try await script.run(in: temporaryFolder) }
        return try await withTaskCancellationHandler {
            try await run.value
        } onCancel: {
            giver.yield(.cancelled)
        }
    }
}
