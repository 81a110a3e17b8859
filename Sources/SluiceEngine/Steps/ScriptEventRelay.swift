import SluiceModel
import SluiceScript

/// Brings a script's events into the journal. A journal that cannot be written is reported once the script has ended.
actor ScriptEventRelay {
    private let context: StepContext
    private var failure: (any Error)?

    init(context: StepContext) { self.context = context }

    func take(_ event: ScriptEvent) async {
        guard failure == nil else { return }
        do { try await store(event) } catch { failure = error }
    }

    /// Throws what kept an event from being stored.
    func requireStored() throws {
        if let failure { throw failure }
    }

    private func store(_ event: ScriptEvent) async throws {
        switch event {
        case .line(let level, let text): try await context.log(text, level: LogLevel(level))
        case .output(let name, .plain(let value)): try await context.setOutput(name, to: value)
        case .output(let name, .sensitive(let secret)):
            try await context.setOutput(name, to: secret.reveal(), isSensitive: true)
        case .progress(let percentage, let message): try await context.log("\(percentage) % \(message)", level: .wait)
        case .artifact(let path, let name, _): try await context.log("Artifact '\(name)' is at \(path).")
        case .mask(let secret): await context.mask(secret)
        case .resultMessage: break
        }
    }
}

extension LogLevel {
    fileprivate init(_ level: ScriptLogLevel) {
        switch level {
        case .info: self = .info
        case .verbose: self = .verbose
        case .highlight: self = .highlight
        case .wait: self = .wait
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
