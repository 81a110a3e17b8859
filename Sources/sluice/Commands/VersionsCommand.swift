import ArgumentParser

struct VersionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions",
        abstract: "How versions and image tags are read, compared and counted up.",
        discussion: "Example: sluice versions sort --range '[1.0,2.0)' < tags.txt",
        subcommands: [VersionsParse.self, VersionsCompare.self, VersionsNext.self, VersionsSort.self]
    )
}
