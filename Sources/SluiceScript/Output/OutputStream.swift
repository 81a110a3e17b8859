/// Where a script writes.
enum OutputStream: Hashable, Sendable, CaseIterable {
    case standardOutput
    case standardError

    /// Until a service message changes it, and again in the next script.
    var defaultLevel: ScriptLogLevel {
        switch self {
        case .standardOutput: .info
        case .standardError: .error
        }
    }
}
