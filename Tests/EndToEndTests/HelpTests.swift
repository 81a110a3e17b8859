import FoundationEssentials
import Testing

/// What `--help` says, held against the texts in Help/. `SLUICE_RECORD=1` records them anew.
struct HelpTests {
    private static let folder = "\(Repository.root)/Tests/EndToEndTests/Help"

    private let workspace: Workspace
    private let sluice: Sluice

    init() throws {
        workspace = try Workspace(on: nil)
        var sluice = workspace.sluice
        sluice.environment["COLUMNS"] = "80"
        self.sluice = sluice
    }

    @Test func everyHelpIsAsRecorded() async throws {
        let isRecording = ProcessInfo.processInfo.environment["SLUICE_RECORD"] != nil
        for command in try await CommandTree.read(from: sluice).all {
            let help = try await sluice.start(command.name.split(separator: " ").map(String.init) + ["--help"]).end()
            #expect(help.exitCode == 0, "\(command.name)")
            let file = URL(filePath: Self.file(of: command))
            if isRecording { try Data(help.output.utf8).write(to: file) }
            let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
            #expect(help.output == recorded, "\(command.name)")
        }
    }

    @Test func noTextIsLeftOfACommandThatIsGone() async throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).map { "\(Self.folder)/\($0)" }
        let commands = try await CommandTree.read(from: sluice).all
        #expect(Set(files) == Set(commands.map(Self.file)))
    }

    /// Whether it can be done is another matter; the command line itself is never wrong.
    @Test func everyHelpHasAnExampleThatTheProgramUnderstands() async throws {
        for command in try await CommandTree.read(from: sluice).all {
            let example = try #require(command.discussion.split(separator: "Example: ").last, "\(command.name)")
            try #require(example.hasPrefix("sluice \(command.name)"), "\(command.name)")
            let result = try await sluice.shell(String(example))
            #expect(result.exitCode != 64, "\(result)")
        }
    }

    @Test(
        arguments: [
            (["releas", "list"], "Did you mean 'release'?"),
            (["release", "creat"], "Did you mean 'create'?"),
            (["status", "--liv"], "Did you mean '--live'?"),
            (["feed", "bogus"], "The commands are 'list', 'test' and 'versions'."),
        ]
    )
    func aSlipOfThePenIsAnsweredWithWhatWasMeant(_ arguments: [String], _ hint: String) async throws {
        let result = try await sluice.start(arguments).end()
        #expect(result.exitCode == 64)
        #expect(result.errors.contains(hint), "\(result)")
        #expect(result.output.isEmpty)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func thereIsCompletionForTheShell(_ shell: String) async throws {
        let result = try await sluice("--generate-completion-script", shell)
        #expect(result.exitCode == 0)
        #expect(result.output.contains("promote"))
    }

    private static func file(of command: CommandTree) -> String {
        let name = command.name.isEmpty ? "sluice" : command.name.replacing(" ", with: "-")
        return "\(folder)/\(name).txt"
    }
}
