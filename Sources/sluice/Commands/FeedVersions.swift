import ArgumentParser
import SluiceEngine
import SluiceModel
import SluiceStore

struct FeedVersions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions",
        abstract: "Lists a package's versions, newest first, with what is released and where it runs.",
        discussion: "Example: sluice feed versions singapore-ecr hello-color --limit 5"
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The feed.")
    var feed: String

    @Argument(help: "The package: a repository's name.")
    var package: String

    @Option(name: .shortAndLong, help: "Show which of this project's channels accept each version.")
    var project: String?

    @Option(help: ArgumentHelp("How many to show.", valueName: "n"))
    var limit = 20

    @Flag(help: "Show all of them.")
    var all = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError("'--limit' must be at least 1.") }
    }

    func run() async throws {
        let session = Session(options)
        let definitions = try session.definitions()
        let versions = try await session.feeds(definitions).feed(named: feed).versions(of: package)
        let store = try await session.openStore(for: .read)
        let usages = Usages(try await store.usages(feed: feed, package: package))
        let hints = try project.map { name in
            try ChannelHints(
                of: try definitions.requireProject(named: name),
                in: definitions,
                feed: feed,
                package: package,
                versions: versions
            )
        }
        let ordered = VersionOrder.newestFirst(versions)
        try show(all ? ordered[...] : ordered.prefix(limit), of: ordered.count, usages, hints)
    }

    private func show(
        _ versions: ArraySlice<PackageVersion>,
        of count: Int,
        _ usages: Usages,
        _ hints: ChannelHints?
    ) throws {
        switch options.format {
        case .json: Console.out(JSONValue.array(try versions.map { try $0.json(usages, hints) }).pretty)
        case .basic: for version in versions { Console.out(version.version) }
        case .table:
            var table = Table(
                ["VERSION", "DIGEST", "PUSHED", "RELEASES", "RUNS IN"] + (hints == nil ? [] : ["CHANNELS"])
            )
            for version in versions {
                table.add(
                    [
                        version.version,
                        ShortDigest.text(version.digest),
                        version.pushedAt.map(TimeText.people) ?? "",
                        usages.releases(of: version).joined(separator: ", "),
                        usages.environments(of: version).joined(separator: ", "),
                    ] + (try hints.map { [try $0.text(for: version)] } ?? [])
                )
            }
            table.print()
            if versions.count < count { Console.note("\(versions.count) of \(count) versions; --all shows the rest.") }
        }
    }
}

extension ChannelHints {
    fileprivate func text(for version: PackageVersion) throws -> String {
        try hints(for: version).map { $0.isNext ? "\($0.channel) (next)" : $0.channel }.joined(separator: ", ")
    }
}

/// What became of each version and digest. A tag that was pushed again since is another version.
private struct Usages {
    private let byVersion: [[String]: PackageUsage]

    init(_ usages: [PackageUsage]) {
        byVersion = Dictionary(usages.map { ([$0.version, $0.digest], $0) }) { first, _ in first }
    }

    func releases(of version: PackageVersion) -> [String] {
        usage(of: version)?.releases.map { "\($0.project) \($0.version)" } ?? []
    }

    func environments(of version: PackageVersion) -> [String] { usage(of: version)?.environments ?? [] }

    private func usage(of version: PackageVersion) -> PackageUsage? { byVersion[[version.version, version.digest]] }
}

extension PackageVersion {
    /// With the channels where a project was named.
    fileprivate func json(_ usages: Usages, _ hints: ChannelHints?) throws -> JSONValue {
        var object: JSONObject = [
            "version": .string(version),
            "digest": .string(digest),
            "pushedAt": JSONValue(pushedAt.map(TimeText.scripts)),
            "releases": .array(usages.releases(of: self).map { .string($0) }),
            "environments": .array(usages.environments(of: self).map { .string($0) }),
        ]
        if let hints {
            object["channels"] = .array(
                try hints.hints(for: self).map { ["name": .string($0.channel), "next": .bool($0.isNext)] }
            )
        }
        return .object(object)
    }
}
