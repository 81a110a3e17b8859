import ArgumentParser

/// A project, named as Octopus's users do (`-p web`) or plainly (`web`).
struct ProjectName: ParsableArguments {
    @Argument(help: "The project.")
    var project: String?

    @Option(name: [.customShort("p"), .customLong("project")], help: "The project.")
    var projectOption: String?

    /// Throws where neither or both are given.
    func value() throws -> String {
        switch (project, projectOption) {
        case (let name?, nil), (nil, let name?): return name
        case (nil, nil): throw ValidationError("Missing expected argument '<project>'")
        case (_?, _?): throw ValidationError("Name the project once: as an argument or with -p.")
        }
    }
}
