import ArgumentParser
import SluiceEngine
import SluiceModel

struct VariablesExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows every value of a variable with its score, and why one of them holds.",
        discussion: "Example: sluice variables explain Color -p hello-color -e dev"
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The variable's name.")
    var name: String

    @Option(name: .shortAndLong, help: "The project.")
    var project: String

    @Option(name: .shortAndLong, help: "The environment.")
    var environment: String?

    @Option(name: .shortAndLong, help: "The channel; the project's default one otherwise.")
    var channel: String?

    @Option(help: "The step.")
    var step: String?

    func run() throws {
        let definitions = try Session(options).definitions(of: project)
        let project = try definitions.requireProject(named: project)
        try requireEnvironment(in: definitions)
        let context = ScopeContext(
            environment: environment,
            step: step,
            channel: try project.requireChannel(named: channel).name
        )
        let variables = definitions.variables(of: project)
        let candidates = VariableResolver(variables).candidates(named: name, in: context)
        guard !candidates.isEmpty else {
            let known = Set(variables.map(\.name)).sorted()
            throw CommandError.noVariable(name, project: project.name, known: known)
        }
        show(candidates)
    }

    private func requireEnvironment(in definitions: Definitions) throws {
        let known = definitions.environments.map(\.name)
        guard let environment, !known.contains(environment) else { return }
        throw PlanError.noEnvironment(environment, known: known)
    }

    private func show(_ candidates: [VariableCandidate]) {
        switch options.format {
        case .json: Console.out(JSONValue.array(candidates.map(\.json)).pretty)
        case .basic:
            for candidate in candidates where candidate.verdict == .won { Console.out(candidate.variable.shownValue) }
        case .table:
            var table = Table("", "VALUE", "SCORE", "SCOPE", "PLACE", "WHY")
            for candidate in candidates {
                let variable = candidate.variable
                table.add(
                    candidate.verdict == .won ? "→" : "",
                    variable.shownValue,
                    String(variable.scope.score),
                    "\(variable.scope)",
                    "\(variable.entry.location)",
                    candidate.verdict.sentence
                )
            }
            table.print()
        }
    }
}

extension VariableCandidate {
    fileprivate var json: JSONValue {
        var object = variable.json.object ?? [:]
        object["score"] = JSONValue(variable.scope.score)
        object["wins"] = .bool(verdict == .won)
        object["why"] = .string(verdict.sentence)
        return .object(object)
    }
}

extension VariableCandidate.Verdict {
    fileprivate var sentence: String {
        switch self {
        case .won: "It holds: the highest score of those that apply."
        case .doesNotApply(let dimension): "It does not apply: another \(dimension.noun)."
        case .lowerScore: "A value with a higher score applies."
        case .lowerPrecedence:
            "A value with the same score ranks higher: the project before library sets, later sets first."
        case .tied: "Nothing tells it from the value that holds, so no deployment takes either."
        }
    }
}
