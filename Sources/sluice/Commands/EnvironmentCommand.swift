import ArgumentParser

struct EnvironmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "environment",
        abstract: "The environments that releases are deployed to.",
        discussion: "Example: sluice environment list",
        subcommands: [EnvironmentList.self]
    )
}
