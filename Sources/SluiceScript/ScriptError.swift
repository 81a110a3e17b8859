/// Why a script could not be started.
package enum ScriptError: Error, Hashable {
    case interpreterNotFound(program: String, path: String)
    case workingDirectoryUnusable(path: String)
    case containsNUL(what: String)
    case cannotStart(program: String, reason: String)
    case cannotWrite(path: String, reason: String)
}

extension ScriptError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .interpreterNotFound(let program, let path):
            """
            The script needs '\(program)', which is in none of the folders of its PATH ('\(path)'). \
            Install it, or add its folder to PATH.
            """
        case .workingDirectoryUnusable(let path):
            "The script cannot run in '\(path)': that is not a folder that can be entered."
        case .containsNUL(let what):
            "\(what) contains a NUL character, which no shell variable, argument or script can hold. Remove it."
        case .cannotStart(let program, let reason):
            "'\(program)' could not be started: \(reason)."
        case .cannotWrite(let path, let reason):
            "The script could not be prepared in '\(path)': \(reason)."
        }
    }
}
