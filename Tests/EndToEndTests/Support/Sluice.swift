import FoundationEssentials
import SluiceModel
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// The built program, in a workspace and against a cloud, with nothing of the tester's own environment.
struct Sluice: Sendable {
    /// How a run ended and everything it printed.
    struct Result: Sendable, CustomStringConvertible {
        /// Minus the signal's number where a signal ended it.
        let exitCode: Int32
        let output: String
        let errors: String

        /// Standard output as JSON.
        var json: JSONValue { get throws { try JSONParser.parse(output) } }
        /// Both streams, for tests of what a person reads.
        var text: String { output + errors }
        var description: String { "exit \(exitCode)\n--- output\n\(output)--- errors\n\(errors)" }
    }

    let folder: Folder
    var workspace: String { folder.path }
    var environment: [String: String]

    init(in folder: Folder, cloud: Cloud?) {
        self.folder = folder
        environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": folder.path,
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "SLUICE_USER": "tester",
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_EC2_METADATA_DISABLED": "true",
        ]
        if let cloud { environment["AWS_ENDPOINT_URL"] = cloud.url }
    }

    /// Runs it to its end; killed, with exit code -9, when it takes more than a minute.
    func callAsFunction(_ arguments: String...) async throws -> Result {
        try await start(arguments).end()
    }

    /// Starts it and returns once it runs.
    func start(_ arguments: String...) async throws -> RunningSluice { try await start(arguments) }

    func start(_ arguments: [String]) async throws -> RunningSluice {
        let variables = environment.map { (Environment.Key(stringLiteral: $0), $1) }
        return try await RunningSluice.start(
            Configuration(
                executable: .path(FilePath(Repository.binary)),
                arguments: Arguments(arguments),
                environment: .custom(Dictionary(variables) { $1 }),
                workingDirectory: FilePath(workspace)
            ),
            in: folder
        )
    }
}
