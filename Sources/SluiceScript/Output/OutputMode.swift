/// A service message that changes how the lines of a stream are shown, until the next one does.
struct OutputMode: Hashable {
    let stream: OutputStream
    /// nil: the lines are dropped.
    let level: ScriptLogLevel?

    /// nil: no mode has this name.
    init?(messageName: String) {
        guard let mode = Self.named[messageName] else { return nil }
        self = mode
    }

    private init(_ stream: OutputStream, _ level: ScriptLogLevel?) {
        self.stream = stream
        self.level = level
    }

    private static let named: [String: OutputMode] = [
        "stdout-default": OutputMode(.standardOutput, .info),
        "stdout-verbose": OutputMode(.standardOutput, .verbose),
        "stdout-highlight": OutputMode(.standardOutput, .highlight),
        "stdout-wait": OutputMode(.standardOutput, .wait),
        "stdout-warning": OutputMode(.standardOutput, .warning),
        "stdout-error": OutputMode(.standardOutput, .error),
        "stdout-ignore": OutputMode(.standardOutput, nil),
        "stderr-default": OutputMode(.standardError, .error),
        "stderr-error": OutputMode(.standardError, .error),
        "stderr-progress": OutputMode(.standardError, .info),
        "stderr-ignore": OutputMode(.standardError, nil),
    ]
}
