import FoundationEssentials
import Glibc

/// What the system knows of a process.
enum ProcessTable {
    /// Dead ones that nobody has waited for do not live.
    static func lives(_ id: pid_t) -> Bool {
        guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return false }
        let state = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].dropFirst(2).first
        return state != "Z" && state != "X"
    }

    static func untilDead(_ id: pid_t) async {
        while lives(id) { await Task.yield() }
    }
}
