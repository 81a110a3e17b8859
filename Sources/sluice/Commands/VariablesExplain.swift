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

    @OptionGroup var situation: VariableSituation

    func run() throws {
        let definitions = try Session(options).definitions(of: situation.project)
        let (resolver, context) = try situation.resolve(in: definitions)
        let candidates = resolver.candidates(named: name, in: context)
        guard !candidates.isEmpty else {
            throw CommandError.noVariable(name, project: situation.project, known: resolver.names.sorted())
        }
        show(candidates)
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
        var object = variable.scoredJSON.object ?? [:]
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
            "A value with the same score ranks higher: a tenant's own, then the project's, then later library sets."
        case .tied: "Nothing tells it from the value that holds, so no deployment takes either."
        }
    }
}
