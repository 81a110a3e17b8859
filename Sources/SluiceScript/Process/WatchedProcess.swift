import Dispatch
import Glibc

/// A child process, seen without taking its exit status from the one who waits for it.
struct WatchedProcess: Sendable {
    let id: pid_t

    var hasEnded: Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT | WNOHANG) != 0 || info._sifields._sigchld.si_pid != 0
    }

    /// Returns when the process has ended. The wait has a thread of its own.
    func end() async {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "sluice.script.end").async {
                var info = siginfo_t()
                while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
                continuation.resume()
            }
        }
    }

    /// To the process and all others of its group. A group that is gone does not mind.
    func signalGroup(_ signal: CInt) {
        _ = kill(-id, signal)
    }
}
