import ArgumentParser

struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "The whole state as one file, for machines without a disk of their own.",
        discussion: "Example: sluice store export state.sluice",
        subcommands: [StoreExport.self, StoreImport.self]
    )
}
