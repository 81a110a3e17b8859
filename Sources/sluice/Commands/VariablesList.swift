import ArgumentParser
import SluiceEngine
import SluiceModel

struct VariablesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists every value of every variable of a project, with its scope.",
        discussion: "Example: sluice variables list -p hello-color"
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: ProjectName

    func run() throws {
        let definitions = try Session(options).definitions(of: try name.value())
        let variables = definitions.variables(of: try definitions.requireProject(named: try name.value()))
            .sorted { ($0.name.lowercased(), $0.entry.location) < ($1.name.lowercased(), $1.entry.location) }
        switch options.format {
        case .json: Console.out(JSONValue.array(variables.map(\.json)).pretty)
        case .basic: for name in Set(variables.map(\.name)).sorted() { Console.out(name) }
        case .table:
            var table = Table("NAME", "VALUE", "SCOPE", "PLACE")
            for variable in variables {
                table.add(variable.name, variable.shownValue, "\(variable.scope)", "\(variable.entry.location)")
            }
            table.print()
        }
    }
}
