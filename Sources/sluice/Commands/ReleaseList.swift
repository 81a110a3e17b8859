import ArgumentParser
import SluiceModel
import SluiceStore

struct ReleaseList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists releases, newest first.",
        discussion: "Example: sluice release list -p hello-color"
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project; all of them otherwise.")
    var project: String?

    @Option(name: .shortAndLong, help: "The channel; all of them otherwise.")
    var channel: String?

    @Option(help: ArgumentHelp("How many to show.", valueName: "n"))
    var limit = 30

    func validate() throws {
        guard limit > 0 else { throw ValidationError("'--limit' must be at least 1.") }
    }

    func run() async throws {
        let store = try await Session(options).openStore(for: .read)
        let releases = try await store.releases(project: project, channel: channel, limit: limit)
        switch options.format {
        case .json: Console.out(JSONValue.array(releases.map(\.json)).pretty)
        case .basic: for release in releases { Console.out(release.version) }
        case .table:
            guard !releases.isEmpty else { return Console.note("No such release is in this store.") }
            var table = Table("PROJECT", "VERSION", "CHANNEL", "CREATED", "BY", "PACKAGES")
            for release in releases {
                let packages = release.packages.map { "\($0.id) \($0.version)" }.joined(separator: ", ")
                table.add(
                    release.project,
                    release.version,
                    release.channel,
                    TimeText.people(release.createdAt),
                    release.createdBy,
                    packages
                )
            }
            table.print()
        }
    }
}

extension ReleaseSummary {
    fileprivate var json: JSONValue {
        let packages = packages.map { package -> JSONValue in
            [
                "name": .string(package.name), "feed": .string(package.feed), "id": .string(package.id),
                "version": .string(package.version), "digest": .string(package.digest),
            ]
        }
        return [
            "ID": .string(id.description),
            "Version": .string(version),
            "Channel": .string(channel),
            "Assembled": .string(TimeText.scripts(createdAt)),
            "Project": .string(project),
            "CreatedBy": .string(createdBy),
            "Packages": .array(packages),
        ]
    }
}
