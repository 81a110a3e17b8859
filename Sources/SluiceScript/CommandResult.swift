/// How a helper program ended by itself.
package struct CommandResult: Hashable, Sendable {
    package let exitCode: Int32
    /// Standard output as UTF-8, what is none of it replaced.
    package let output: String
}

/// Why there is no result of a helper program.
package enum CommandError: Error, Hashable, Sendable {
    case notStarted(reason: String)
    case killed
    case timedOut(String)
    /// In bytes.
    case tooMuchOutput(limit: Int)
}

extension CommandError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notStarted(let reason): "The program could not be started: \(reason)"
        case .killed: "The program was ended by a signal."
        case .timedOut(let program): "'\(program)' did not end in time and was stopped."
        case .tooMuchOutput(let limit): "The program wrote more than \(limit) bytes and was stopped."
        }
    }
}
