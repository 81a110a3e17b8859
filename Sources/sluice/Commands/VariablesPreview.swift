import ArgumentParser
import SluiceEngine
import SluiceModel

struct VariablesPreview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Shows the value of every variable that holds in a situation, and where it comes from.",
        discussion: "Example: sluice variables preview -p hello-color -e dev"
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var situation: VariableSituation

    func run() throws {
        let definitions = try Session(options).definitions(of: situation.project)
        let (resolver, context) = try situation.resolve(in: definitions)
        let variables = resolver.resolve(in: context).sorted { $0.name.lowercased() < $1.name.lowercased() }
        switch options.format {
        case .json: Console.out(JSONValue.array(variables.map(\.scoredJSON)).pretty)
        case .basic: for variable in variables { Console.out(variable.name) }
        case .table:
            var table = Table("NAME", "VALUE", "SCORE", "SCOPE", "PLACE")
            for variable in variables {
                table.add(
                    variable.name,
                    variable.shownValue,
                    String(variable.scope.score),
                    "\(variable.scope)",
                    "\(variable.entry.location)"
                )
            }
            table.print()
        }
    }
}
