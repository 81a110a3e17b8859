import ArgumentParser
import SluiceEngine
import SluiceModel

struct ReleaseUpdateVariables: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update-variables",
        abstract: "Gives a release the variables that the files have now; process and packages stay.",
        discussion: """
            Deployments from now on use them. What the release had stays readable, and every deployment records what it \
            used. 'sluice release view --diff' shows beforehand what would change.

            Example: sluice release update-variables -p hello-color -v 1.0.1
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The release's version, or latest for the one made last.")
    var version: String

    func run() async throws {
        let session = Session(options)
        let definitions = try session.definitions(of: project)
        let store = try await session.openStore(for: .write)
        let release = try await ReleaseFinder(store: store).release(version, of: project)
        let update = try await session.variableUpdater(definitions, store).update(release)
        switch options.format {
        case .json: Console.out(json(release, update).pretty)
        case .basic: Console.out(release.release.version)
        case .table: show(release, update)
        }
    }

    private func json(_ release: StoredRelease, _ update: NumberedSnapshot?) -> JSONValue {
        [
            "Version": .string(release.release.version),
            "Project": .string(release.release.project),
            "Snapshot": JSONValue(update?.number ?? release.snapshot),
            "ChangedValues": JSONValue(update?.snapshot.changedValues ?? 0),
        ]
    }

    private func show(_ release: StoredRelease, _ update: NumberedSnapshot?) {
        guard let update else {
            Console.out("Release \(release.release.version) has the values of the files already. Nothing was written.")
            return
        }
        let count = Counted.text(update.snapshot.changedValues, "value")
        Console.out(
            "Release \(release.release.version) has new variables: \(count) changed (snapshot \(update.number))."
        )
    }
}
