import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

struct ReleaseDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Deletes releases with all that is recorded of their deployments.",
        discussion: """
            What runs somewhere, or is being deployed, is kept: then nothing is deleted. It asks before; --no-prompt \
            deletes without asking.

            Example: sluice release delete -p hello-color -v 1.0.0 --no-prompt
            """,
        aliases: ["del", "rm"]
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(
        name: [
            .customShort("v"), .customLong("version"), .customLong("release-number"), .customLong("releaseNumber"),
        ],
        help: ArgumentHelp("A release's version; may be repeated.", valueName: "version")
    )
    var versions: [String] = []

    @Option(
        name: [.customLong("min-version"), .customLong("minversion")],
        help: ArgumentHelp("Instead of -v: all from this version on.", valueName: "version")
    )
    var lower: String?

    @Option(
        name: [.customLong("max-version"), .customLong("maxversion")],
        help: ArgumentHelp("Instead of -v: all up to this version.", valueName: "version")
    )
    var upper: String?

    @Option(name: .shortAndLong, help: "With --min-version or --max-version: those of this channel only.")
    var channel: String?

    @Flag(
        name: [.customLong("dry-run"), .customLong("whatif")],
        help: "Say which releases would be deleted, and delete none."
    )
    var dryRun = false

    func validate() throws {
        let isRange = lower != nil || upper != nil
        guard versions.isEmpty == isRange else {
            throw ValidationError(
                "Name releases by '-v', or by '--min-version' and '--max-version'; not both, not none."
            )
        }
        guard isRange || channel == nil else {
            throw ValidationError("'--channel' belongs to '--min-version' or '--max-version'.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: dryRun ? .read : .write)
        let releases = try await ReleaseFinder(store: store).releases(try choice(), of: project)
        guard !dryRun, !releases.isEmpty else { return show(releases) }
        try await confirm(releases, session.keyboard)
        show(try await store.delete(releases.map(\.id), by: session.world.user, at: session.world.now()))
    }

    private func choice() throws -> ReleaseChoice {
        guard versions.isEmpty else { return .versions(versions) }
        return .range(
            from: try lower.map { try Version(parsing: $0) },
            to: try upper.map { try Version(parsing: $0) },
            channel: channel
        )
    }

    /// Throws `CommandError` where nobody says yes.
    private func confirm(_ releases: [ReleaseSummary], _ keyboard: Keyboard?) async throws {
        guard !options.noPrompt else { return }
        guard let keyboard else { throw CommandError.unconfirmed }
        let names = Names.quoted(releases.map(\.version))
        let question = """
            Delete \(Counted.text(releases.count, "release")) of \(project) (\(names)) with all that is recorded of their \
            deployments? Type 'yes': 
            """
        guard try await keyboard.line(after: question) == "yes" else { throw CommandError.notDeleted }
    }

    private func show(_ releases: [ReleaseSummary]) {
        switch options.format {
        case .json: Console.out(JSONValue.array(releases.map { json($0.id, $0.version, deployments: nil) }).pretty)
        case .basic: for release in releases { Console.out(release.version) }
        case .table:
            if releases.isEmpty { Console.note("No release of \(project) is in that range.") }
            for release in releases { Console.out("Would delete release \(release.version) of \(project).") }
        }
    }

    private func show(_ deleted: [DeletedRelease]) {
        switch options.format {
        case .json:
            Console.out(JSONValue.array(deleted.map { json($0.id, $0.version, deployments: $0.deployments) }).pretty)
        case .basic: for release in deleted { Console.out(release.version) }
        case .table:
            for release in deleted {
                let deployments =
                    release.deployments == 0
                    ? "" : " and what was recorded of \(Counted.text(release.deployments, "deployment"))"
                Console.out("Deleted release \(release.version) of \(project)\(deployments).")
            }
        }
    }

    /// - Parameter deployments: nil where nothing was deleted.
    private func json(_ id: ReleaseID, _ version: String, deployments: Int?) -> JSONValue {
        [
            "ID": .string(id.description),
            "Version": .string(version),
            "Project": .string(project),
            "Deployments": JSONValue(deployments),
        ]
    }
}
