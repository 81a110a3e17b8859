import ArgumentParser
import SluiceModel

struct EnvironmentList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the environments in their order.",
        discussion: "Example: sluice environment list"
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let environments = try Session(options).definitions().environments
        switch options.format {
        case .json:
            Console.out(JSONValue.array(environments.map { ["name": .string($0.name)] }).pretty)
        case .basic:
            for environment in environments { Console.out(environment.name) }
        case .table:
            var table = Table("NAME", "DECLARED IN")
            for environment in environments { table.add(environment.name, "\(environment.location)") }
            table.print()
        }
    }
}
