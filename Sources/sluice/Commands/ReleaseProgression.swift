import ArgumentParser

struct ReleaseProgression: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progression",
        abstract: "How far a release has come, and whether it may go on.",
        discussion: """
            Without a subcommand it is 'view'.

            Example: sluice release progression -p hello-color -v 1.0.1
            """,
        subcommands: [ReleaseProgressionView.self, ReleaseProgressionPrevent.self, ReleaseProgressionAllow.self],
        defaultSubcommand: ReleaseProgressionView.self
    )
}
