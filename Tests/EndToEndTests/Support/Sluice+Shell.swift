import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

extension Sluice {
    /// Runs a line of bash in the workspace; `$SLUICE` is the program.
    func shell(_ line: String) async throws -> Result {
        var variables = environment
        variables["SLUICE"] = Repository.binary
        let pairs = variables.map { (Environment.Key(stringLiteral: $0), $1) }
        return try await RunningSluice.start(
            Configuration(
                executable: .name("bash"),
                arguments: ["-c", line],
                environment: .custom(Dictionary(pairs) { $1 }),
                workingDirectory: FilePath(workspace)
            )
        ).end()
    }

    /// The same program with other environment variables; nil takes one away.
    func with(_ variables: [String: String?]) -> Sluice {
        var copy = self
        for (name, value) in variables { copy.environment[name] = value }
        return copy
    }
}

extension Sluice.Result {
    /// Whether it ended with the exit code, printed no answer, and said all of this in one message.
    func isRefusal(_ code: Int32, _ parts: String...) -> Bool {
        exitCode == code && output.isEmpty && errors.hasPrefix("error: ") && parts.allSatisfy { errors.contains($0) }
    }
}
