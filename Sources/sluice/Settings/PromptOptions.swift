import ArgumentParser

/// What a command that deploys takes for the release's prompts.
struct PromptOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A value that the release asks for, by name or label; may be repeated.",
            valueName: "name:value"
        )
    )
    var variable: [String] = []
}
