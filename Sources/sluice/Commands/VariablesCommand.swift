import ArgumentParser

struct VariablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "variables",
        abstract: "The variables of a project, and which of their values holds where.",
        discussion: "Example: sluice variables explain Color -p hello-color -e dev",
        subcommands: [VariablesList.self, VariablesExplain.self, VariablesPreview.self]
    )
}
