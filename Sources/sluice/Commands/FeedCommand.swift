import ArgumentParser

struct FeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed",
        abstract: "The places that packages come from, and the versions there.",
        discussion: "Example: sluice feed versions singapore-ecr hello-color",
        subcommands: [FeedList.self, FeedTest.self, FeedVersions.self]
    )
}
