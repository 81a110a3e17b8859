import ArgumentParser
import SluiceEngine
import SluiceModel

struct ReleaseProgressionPrevent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prevent",
        abstract: "Keeps a release out of every phase that it has not succeeded in.",
        discussion: """
            Who did it, when and why is kept, and told to whoever tries to deploy it. The first phase stays open, and \
            so does every phase it has been in.

            Example: sluice release progression prevent -p hello-color -v 1.0.1 --reason "loses orders"
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The release's version, or latest for the one made last.")
    var version: String

    @Option(name: .shortAndLong, help: "Why, for those who will ask.")
    var reason: String

    func validate() throws {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("'--reason' is empty: say why, for those who will ask.")
        }
    }

    func run() async throws {
        let session = Session(options)
        let store = try await session.openStore(for: .write)
        let release = try await ReleaseFinder(store: store).release(version, of: project)
        let user = session.world.user
        try await store.prevent(release.id, reason: reason, by: user, at: session.world.now())
        try await DecisionPrinter(store: store, format: options.format).show(release)
    }
}
