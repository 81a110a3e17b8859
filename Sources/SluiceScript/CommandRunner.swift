import Subprocess

/// Runs a small helper program, such as git, and waits for what it says: bounded in time and in output.
package enum CommandRunner {
    /// What the program wrote to standard output, and its exit code; standard error is thrown away. An exit code other
    /// than 0 is a result and not an error.
    ///
    /// - Parameters:
    ///   - executable: a name that is looked up in `PATH`, or a path.
    ///   - environment: set on top of this process's own.
    ///   - outputLimit: in bytes; a program that says more ends with `CommandError.tooMuchOutput`.
    package static func run(
        _ executable: String,
        _ arguments: [String],
        in folder: String,
        environment: [String: String] = [:],
        timeout: Duration,
        outputLimit: Int
    ) async throws(CommandError) -> CommandResult {
        let configuration = Configuration(
            executable: executable.contains("/") ? .path(.init(executable)) : .name(executable),
            arguments: Arguments(arguments),
            environment: .inherit.updating(variables(environment)),
            workingDirectory: .init(folder)
        )
        let answer = await withTaskGroup(of: Outcome.self) { group in
            group.addTask { await outcome(of: configuration, outputLimit: outputLimit) }
            group.addTask {
                try? await Task.sleep(for: timeout)
                return .failure(.timedOut(executable))
            }
            let first = await group.next() ?? .failure(.timedOut(executable))
            group.cancelAll()
            // A program that has ended has answered, also where a busy machine saw the clock first.
            if case .failure(.timedOut) = first, case .success(let result)? = await group.next() {
                return Outcome.success(result)
            }
            return first
        }
        return try answer.get()
    }

    private typealias Outcome = Result<CommandResult, CommandError>

    private static func outcome(of configuration: Configuration, outputLimit: Int) async -> Outcome {
        do {
            let result = try await Subprocess.run(configuration, output: .bytes(limit: outputLimit), error: .discarded)
            guard case .exited(let code) = result.terminationStatus else { return .failure(.killed) }
            return .success(
                CommandResult(exitCode: code, output: String(decoding: result.standardOutput, as: UTF8.self))
            )
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return .failure(.tooMuchOutput(limit: outputLimit))
        } catch {
            return .failure(.notStarted(reason: String(describing: error)))
        }
    }

    private static func variables(_ values: [String: String]) -> [Environment.Key: String?] {
        Dictionary(
            values.compactMap { name, value in Environment.Key(rawValue: name).map { ($0, value) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
