import ArgumentParser

struct RetentionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Removes old releases and logs, and never what runs or could be rolled back to.",
        discussion: "Example: sluice retention apply --releases 20 --dry-run",
        subcommands: [RetentionApply.self]
    )
}
