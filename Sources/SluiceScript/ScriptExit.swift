/// The end of a script.
package enum ScriptExit: Hashable, Sendable {
    /// 0 is success.
    case code(Int32)
    /// Killed by somebody else.
    case signal(Int32)
    /// Stopped, because its time was up.
    case timedOut
    /// Stopped, because the task that ran it was cancelled.
    case cancelled

    package var isSuccess: Bool { self == .code(0) }
}

extension ScriptExit: CustomStringConvertible {
    package var description: String {
        switch self {
        case .code(let code): "The script ended with exit code \(code)."
        case .signal(let number): "The script was killed by signal \(number)."
        case .timedOut: "The script was stopped, because its time was up."
        case .cancelled: "The script was stopped, because it was cancelled."
        }
    }
}
