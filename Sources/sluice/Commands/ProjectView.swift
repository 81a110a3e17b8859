import ArgumentParser
import SluiceEngine
import SluiceModel

struct ProjectView: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Shows a project: its steps, packages and channels.",
        discussion: "Example: sluice project view hello-color"
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var name: ProjectName

    func run() throws {
        let definitions = try Session(options).definitions(of: try name.value())
        let project = try definitions.requireProject(named: try name.value())
        switch options.format {
        case .json: Console.out(project.json(in: definitions).pretty)
        case .basic: Console.out(project.name)
        case .table: show(project, definitions)
        }
    }

    private func show(_ project: Project, _ definitions: Definitions) {
        Console.out("\(project.name), declared in \(project.location)")
        let lifecycle = definitions.lifecycle(of: project, channel: nil)
        let phases = lifecycle.phases(over: definitions.environments.map(\.name))
        Console.out(
            "Lifecycle \(lifecycle.name): "
                + phases.map { $0.environments.joined(separator: ", ") }.joined(separator: " → ")
        )
        Console.out("Channels: " + project.channels.map(\.name).joined(separator: ", "))
        Console.out("")
        var table = Table("STEP", "TYPE", "PACKAGES")
        for step in project.steps {
            let packages = step.packages.map { "\($0.name): \($0.id) from \($0.feed)" }.joined(separator: ", ")
            table.add(step.name, step.type, packages)
        }
        table.print()
    }
}

extension Project {
    /// As `project list` and `project view` print it.
    func json(in definitions: Definitions) -> JSONValue {
        [
            "name": .string(name),
            "lifecycle": .string(definitions.lifecycle(of: self, channel: nil).name),
            "channels": .array(channels.map { ["name": .string($0.name), "default": .bool($0.isDefault)] }),
            "steps": .array(steps.map(\.json)),
            "variableSets": .array(variableSets.map { .string($0) }),
        ]
    }
}

extension Step {
    fileprivate var json: JSONValue {
        let packages = packages.map { package -> JSONValue in
            ["name": .string(package.name), "feed": .string(package.feed), "id": .string(package.id)]
        }
        return ["name": .string(name), "type": .string(type), "packages": .array(packages)]
    }
}
