import FoundationEssentials

/// Where things are that the tests need.
enum Repository {
    /// The folder of Package.swift.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The program under test: `SLUICE_BINARY`, else the one built beside these tests.
    static let binary =
        ProcessInfo.processInfo.environment["SLUICE_BINARY"]
        ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "sluice").path

    /// The interpreter with the cloud's packages: the one of `make`, else the system's.
    static var python: String {
        let prepared = "\(root)/.build/venv/bin/python"
        return FileManager.default.isExecutableFile(atPath: prepared) ? prepared : "python3"
    }
}
