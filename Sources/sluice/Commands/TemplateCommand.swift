import ArgumentParser

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "The language of #{…} by itself.",
        discussion: "Example: sluice template render --variables variables.json --text '#{Name | ToUpper}'",
        subcommands: [TemplateRender.self]
    )
}
