import ArgumentParser
import SluiceEngine
import SluiceModel

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists every problem in the workspace's files at once, each with file, line and column.",
        discussion: "Example: sluice validate"
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let loaded = try Session(options).load()
        switch options.format {
        case .json: Console.out(JSONValue.array(loaded.problems.map(\.json)).pretty)
        case .basic: for problem in loaded.problems { Console.out("\(problem.location)") }
        case .table: for problem in loaded.problems { Console.out("\(problem)") }
        }
        if !loaded.errors.isEmpty { throw ExitCode(1) }
        if loaded.problems.isEmpty { Console.note(summary(of: loaded.definitions)) }
    }

    private func summary(of definitions: Definitions) -> String {
        let projects = Counted.text(definitions.projects.count, "project")
        let environments = Counted.text(definitions.environments.count, "environment")
        return "No problems: \(projects), \(environments), \(Counted.text(definitions.feeds.count, "feed"))."
    }
}

extension Problem {
    fileprivate var json: JSONValue {
        [
            "file": .string(location.file),
            "line": JSONValue(location.line),
            "column": JSONValue(location.column),
            "severity": .string(severity.rawValue),
            "message": .string(message),
        ]
    }
}
