/// How loud a line of a deployment's log is (Octopus's levels).
package enum LogLevel: String, Hashable, Sendable, Codable, CaseIterable {
    case verbose
    case info
    /// Lifted to the summary.
    case highlight
    case wait
    case warning
    case error
}
