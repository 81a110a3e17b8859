import FoundationEssentials
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

extension Sluice {
    /// Runs a bash script in the workspace, up to its first failure; `$SLUICE` is the program, and `sluice` finds it.
    func shell(_ script: String) async throws -> Result {
        let programs = URL(filePath: Repository.binary).deletingLastPathComponent().path
        var variables = environment
        variables["PATH"] = "\(programs):\(environment["PATH"] ?? "")"
        variables["SLUICE"] = Repository.binary
        let pairs = variables.map { (Environment.Key(stringLiteral: $0), $1) }
        return try await RunningSluice.start(
            Configuration(
                executable: .name("bash"),
                arguments: ["-euc", script],
                environment: .custom(Dictionary(pairs) { $1 }),
                workingDirectory: FilePath(workspace)
            ),
            in: folder
        ).end()
    }
}
