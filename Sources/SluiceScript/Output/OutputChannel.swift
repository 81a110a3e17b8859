import SluiceModel
import Synchronization

/// Carries what both streams of a script say to the one who listens, as events.
final class OutputChannel: Sendable {
    private let interpreter: Mutex<OutputInterpreter>
    private let onEvent: @Sendable (ScriptEvent) async -> Void

    init(masker: Masker, onEvent: @escaping @Sendable (ScriptEvent) async -> Void) {
        interpreter = Mutex(OutputInterpreter(masker: masker))
        self.onEvent = onEvent
    }

    func receive(_ bytes: [UInt8], from stream: OutputStream) async {
        await send(interpreter.withLock { $0.read(bytes, from: stream) })
    }

    func warn(_ text: String) async {
        await onEvent(.line(level: .warning, text: text))
    }

    /// Call it when both streams have ended.
    func finish() async {
        await send(interpreter.withLock { $0.finish() })
    }

    func result(endedBy exit: ScriptExit) -> ScriptResult {
        interpreter.withLock { ScriptResult(exit: exit, resultMessage: $0.resultMessage, outputs: $0.outputs) }
    }

    private func send(_ events: [ScriptEvent]) async {
        for event in events { await onEvent(event) }
    }
}
