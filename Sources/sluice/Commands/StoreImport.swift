import ArgumentParser

struct StoreImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes up what 'store export' wrote, after checking all of it.",
        discussion: "Example: sluice store import state.sluice"
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The file that was exported.")
    var file: String

    @Flag(help: "Give up what the store holds now.")
    var replace = false

    func run() async throws {
        let session = Session(options)
        let contents = try await session.storeLocation()
            .importStore(from: file, replacing: replace, by: session.world.user)
        contents.print("Imported", file, as: options.format)
    }
}
