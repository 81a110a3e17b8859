import ArgumentParser

struct ProjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "The projects of the workspace.",
        discussion: "Example: sluice project view hello-color",
        subcommands: [ProjectList.self, ProjectView.self]
    )
}
