import ArgumentParser

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: [.customShort("f"), .customLong("output-format")],
        help: ArgumentHelp(
            "How to print: table for people, json for scripts, basic for identifiers only.",
            valueName: "format"
        )
    )
    var format = OutputFormat.table

    @Flag(name: .customLong("no-prompt"), help: "Never ask for anything.")
    var noPrompt = false

    @Option(help: ArgumentHelp("The folder that holds projects/ (or SLUICE_WORKSPACE).", valueName: "dir"))
    var workspace: String?

    @Option(help: ArgumentHelp("Where the state is kept (or SLUICE_STORE).", valueName: "path"))
    var store: String?
}
