import ArgumentParser
import Foundation
import SluiceEngine
import SluiceModel

struct ReleaseCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Freezes package versions, process and variables into a release.",
        discussion: """
            Packages that are not named get the latest version that the channel accepts. Each is pinned to its digest.

            Example: sluice release create -p hello-color --package hello-color:1.0.1 --deploy-to dev
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The channel; the project's default one otherwise.")
    var channel: String?

    @Option(
        name: [
            .customShort("v"), .customLong("version"), .customLong("release-number"), .customLong("releaseNumber"),
        ],
        help: "The release's number, or a mask such as 1.2.i; by the project's versioning otherwise."
    )
    var version: String?

    @Option(
        name: .customLong("package"),
        help: ArgumentHelp(
            """
            A version: package:version, step:version, package:reference:version or step:reference:version; '*' is any \
            name, '/' and '=' do as well as ':', and '\\' escapes them. May be repeated; the most exact wins.
            """,
            valueName: "choice"
        )
    )
    var packages: [String] = []

    @Option(
        name: [
            .customLong("package-version"), .customLong("packageVersion"), .customLong("default-package-version"),
            .customLong("defaultPackageVersion"),
        ],
        help: ArgumentHelp("The version of every package that --package does not name.", valueName: "version")
    )
    var packageVersion: String?

    @Option(help: ArgumentHelp("Release notes, in Markdown; '#{…}' is replaced.", valueName: "text"))
    var releaseNotes: String?

    @Option(help: ArgumentHelp("A file that holds the release notes.", valueName: "file"))
    var releaseNotesFile: String?

    @Option(
        help: ArgumentHelp(
            "A custom field, such as Ticket:OPS-7; may be repeated, up to ten times.",
            valueName: "name:value"
        )
    )
    var customField: [String] = []

    @Option(
        name: [.customShort("r"), .customLong("git-ref"), .customLong("gitRef"), .customLong("ref")],
        help: ArgumentHelp("Read the files from this branch or tag, not from the workspace.", valueName: "ref")
    )
    var gitRef: String?

    @Option(
        name: [.customLong("git-commit"), .customLong("gitCommit")],
        help: ArgumentHelp("Read the files from this commit, of --git-ref if that is given.", valueName: "commit")
    )
    var gitCommit: String?

    @Flag(help: "Accept versions that the channel's rules refuse.")
    var ignoreChannelRules = false

    @Flag(
        name: [.customShort("x"), .customLong("ignore-existing")],
        help: "Take a release that has the number already for the one that was asked for."
    )
    var ignoreExisting = false

    @Option(
        name: [.customLong("deploy-to"), .customLong("deployTo")],
        help: ArgumentHelp("Deploy it there at once; may be repeated.", valueName: "environment")
    )
    var deployTo: [String] = []

    @Option(
        help: ArgumentHelp(
            "With --deploy-to: a value that the release asks for, by name or label; may be repeated.",
            valueName: "name:value"
        )
    )
    var variable: [String] = []

    func validate() throws {
        if releaseNotes != nil, releaseNotesFile != nil {
            throw ValidationError("Give release notes once: --release-notes or --release-notes-file.")
        }
        if deployTo.isEmpty, !variable.isEmpty {
            throw ValidationError("'--variable' belongs to '--deploy-to': a value is asked for when it is deployed.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let checkout = try await session.checkout(ref: gitRef, commit: gitCommit)
        defer { checkout?.remove() }
        let definitions = try session.definitions(of: project, from: checkout)
        let store = try await session.openStore(for: .write)
        let creator = try await session.releaseCreator(definitions, store, from: checkout)
        let answer = try await creator.create(request(by: session.world.user))
        guard !deployTo.isEmpty else { return show(answer, deployments: nil) }
        if options.format == .table { show(answer, deployments: nil) }
        let deployment = ReleaseDeployment(
            session: session,
            definitions: checkout == nil ? definitions : try session.definitionsForDeploying(project),
            store: store,
            format: options.format
        )
        let deployed = await deployment.deploy(answer.release, to: deployTo, given: variable)
        if options.format != .table { show(answer, deployments: deployed.finished) }
        try deployment.exit(after: deployed)
    }

    private func request(by user: String) throws -> ReleaseRequest {
        let selection = PackageSelection(
            version: packageVersion,
            overrides: try packages.map { try PackageOverride(parsing: $0) }
        )
        return ReleaseRequest(
            project: project,
            channel: channel,
            version: version,
            packages: selection,
            notes: try notes(),
            customFields: try CustomFields.parse(customField),
            ignoresChannelRules: ignoreChannelRules,
            ignoresExisting: ignoreExisting,
            createdBy: user
        )
    }

    private func notes() throws -> String {
        guard let file = releaseNotesFile else { return releaseNotes ?? "" }
        do {
            return try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw CommandError.unreadableNotes(file: file, reason: error.localizedDescription)
        }
    }

    private func show(_ answer: ReleaseCreator.Answer, deployments: [FinishedDeployment]?) {
        let release = answer.release
        switch options.format {
        case .json:
            var object = release.json.object ?? [:]
            if let deployments { object["deployments"] = .array(deployments.map(\.json)) }
            Console.out(JSONValue.object(object).pretty)
        case .basic:
            Console.out(release.release.version)
        case .table:
            let made = release.release
            let what = "release \(made.version) of \(made.project) (\(release.id)) in channel \(made.channel)"
            Console.out(answer.isNew ? "Created \(what)." : "There is \(what) already; it was not changed.")
            for package in made.packages {
                Console.out("  \(package.name): \(package.id) \(package.version), \(ShortDigest.text(package.digest))")
            }
        }
    }
}
