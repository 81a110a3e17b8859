import ArgumentParser
import SluiceEngine
import SluiceModel

struct ReleaseProgressionAllow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow",
        abstract: "Lets a release go on again that was prevented, or held after a rollback.",
        discussion: """
            Automatic phases that it was tried in without success may try it again.

            Example: sluice release progression allow -p hello-color -v 1.0.1 --reason "it was the database"
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The release's version, or latest for the one made last.")
    var version: String

    @Option(name: .shortAndLong, help: "Why, for those who will ask.")
    var reason = ""

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .write)
        let release = try await ReleaseFinder(store: store).release(version, of: project)
        let user = session.world.user
        try await store.allow(release.id, reason: reason, by: user, at: session.world.now())
        try await DecisionPrinter(store: store, format: options.format).show(release)
    }
}
