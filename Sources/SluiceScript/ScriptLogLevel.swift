/// How a line of a script is to be shown; a script changes it with `write_warning` and its like.
package enum ScriptLogLevel: String, Hashable, Sendable, CaseIterable {
    case info
    case verbose
    /// Also belongs into the summary of the step.
    case highlight
    /// Of interest until the next line at another level.
    case wait
    case warning
    /// What a script writes to standard error. It does not make the script fail.
    case error
}
