import ArgumentParser
import Foundation
import SluiceModel
import SluiceTemplate

struct TemplateRender: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Renders a template with variables from a file.",
        discussion: "Example: sluice template render --variables variables.json config.json.template > config.json"
    )

    @OptionGroup var options: GlobalOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("A JSON object: the variables' names with texts, or null.", valueName: "file")
    )
    var variables: String

    @Option(parsing: .unconditional, help: ArgumentHelp("The template itself.", valueName: "template"))
    var text: String?

    @Argument(help: "The file with the template; standard input without it and without --text.")
    var file: String?

    @Flag(help: "Leave what is no template as it is, as Octopus does in files and scripts.")
    var lenient = false

    @Flag(help: "Print whether the result counts as true: true or false.")
    var truthy = false

    func validate() throws {
        if text != nil, file != nil { throw ValidationError("Give the template once: by --text or in a file.") }
    }

    func run() throws {
        let variables = try VariablesFile(path: variables).variables
        let answer = OctostacheAnswer(to: try template(), variables: variables, isLenient: lenient)
        if options.format == .json {
            Console.out(answer.json.pretty)
        } else {
            try show(answer)
        }
    }

    private func template() throws -> String {
        if let text { return text }
        if let file { return try InputFile(path: file).text() }
        return try InputFile.standardInput.text()
    }

    private func show(_ answer: OctostacheAnswer) throws {
        for warning in answer.warnings { Console.note("warning: \(warning)") }
        if truthy { Console.out(answer.isTruthy ? "true" : "false") }
        if let failure = answer.failure { throw failure }
        guard !truthy, let output = answer.output else { return }
        // A file stays byte for byte what the template says; only on a terminal the prompt wants its own line.
        Console.write(Terminal.isTerminal(1) && !output.hasSuffix("\n") ? output + "\n" : output, to: 1)
    }
}

extension OctostacheAnswer {
    fileprivate var json: JSONValue {
        [
            "output": JSONValue(output),
            "truthy": .bool(isTruthy),
            "error": JSONValue(error),
            "missing": .array(missing.map { .string($0) }),
        ]
    }
}
