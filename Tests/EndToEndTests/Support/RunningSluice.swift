import Subprocess
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One run of the program, to wait for and to send signals to.
final class RunningSluice: Sendable {
    private struct Progress {
        var id: pid_t?
        var output: [UInt8] = []
        var errors: [UInt8] = []
        var end: Result<Int32, any Error>?
    }

    private let progress = Mutex(Progress())
    /// Lives as long as the run does.
    private let folder: Folder

    private init(in folder: Folder) { self.folder = folder }

    static func start(_ configuration: Configuration, in folder: Folder) async throws -> RunningSluice {
        let running = RunningSluice(in: folder)
        Task { await running.run(configuration) }
        try await Eventually.find("the program starts") { try running.hasStarted ? true : nil }
        return running
    }

    /// Throws what kept it from starting.
    private var hasStarted: Bool {
        get throws {
            try progress.withLock {
                if case .failure(let error) = $0.end { throw error }
                return $0.id != nil
            }
        }
    }

    /// Standard output and standard error so far.
    var text: String {
        progress.withLock { String(decoding: $0.output, as: UTF8.self) + String(decoding: $0.errors, as: UTF8.self) }
    }

    var hasEnded: Bool { progress.withLock { $0.end != nil } }

    func send(_ signal: Int32) {
        progress.withLock { if let id = $0.id, $0.end == nil { _ = kill(id, signal) } }
    }

    /// Waits until it has printed the text. Throws what it printed instead when it ends before.
    func prints(_ expected: String) async throws {
        try await Eventually.find("the program prints '\(expected)'; it printed: \(text)") {
            if text.contains(expected) { return true }
            if hasEnded { throw LoopbackClient.Failure(description: "Ended without '\(expected)': \(text)") }
            return nil
        }
    }

    /// Waits for its end; after a minute it is killed.
    func end() async throws -> Sluice.Result {
        let exitCode: Int32
        do {
            exitCode = try await Eventually.find("the program ends") { try endedWith() }
        } catch is NeverHappened {
            send(SIGKILL)
            exitCode = -SIGKILL
        }
        return progress.withLock {
            Sluice.Result(
                exitCode: exitCode,
                output: String(decoding: $0.output, as: UTF8.self),
                errors: String(decoding: $0.errors, as: UTF8.self)
            )
        }
    }

    private func endedWith() throws -> Int32? { try progress.withLock { try $0.end?.get() } }

    private func run(_ configuration: Configuration) async {
        do {
            let result = try await Subprocess.run(configuration, input: .none, output: .sequence, error: .sequence) {
                execution in
                progress.withLock { $0.id = execution.processIdentifier.value }
                async let output: Void = read(execution.standardOutput) { $0.output += $1 }
                async let errors: Void = read(execution.standardError) { $0.errors += $1 }
                _ = try await (output, errors)
            }
            finish(.success(Self.exitCode(of: result.terminationStatus)))
        } catch {
            finish(.failure(error))
        }
    }

    private func read(
        _ output: SubprocessOutputSequence,
        _ add: @Sendable (inout Progress, [UInt8]) -> Void
    ) async throws {
        for try await buffer in output {
            let bytes = buffer.withUnsafeBytes { Array($0) }
            progress.withLock { add(&$0, bytes) }
        }
    }

    private func finish(_ end: Result<Int32, any Error>) { progress.withLock { $0.end = end } }

    private static func exitCode(of status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let number): -number
        }
    }
}
