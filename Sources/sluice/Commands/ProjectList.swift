import ArgumentParser
import SluiceModel

struct ProjectList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the projects.",
        discussion: "Example: sluice project list"
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let definitions = try Session(options).definitions()
        switch options.format {
        case .json: Console.out(JSONValue.array(definitions.projects.map { $0.json(in: definitions) }).pretty)
        case .basic: for project in definitions.projects { Console.out(project.name) }
        case .table:
            var table = Table("NAME", "LIFECYCLE", "STEPS", "CHANNELS")
            for project in definitions.projects {
                let channels = project.channels.map(\.name).joined(separator: ", ")
                let lifecycle = definitions.lifecycle(of: project, channel: nil).name
                table.add(project.name, lifecycle, String(project.steps.count), channels)
            }
            table.print()
        }
    }
}
