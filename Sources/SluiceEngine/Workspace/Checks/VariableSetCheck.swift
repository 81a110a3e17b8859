import SluiceModel

/// A set of variables belongs to the project of its name, or is a library set that some project includes.
enum VariableSetCheck {
    static func problems(in reading: WorkspaceReading) -> [Problem] {
        unused(reading) + wronglyIncluded(reading)
    }

    private static func unused(_ reading: WorkspaceReading) -> [Problem] {
        let projects = reading.names(of: .project)
        let included = reading.definitions.projects.flatMap(\.variableSets)
        let used = Set(projects + included)
        return reading.definitions.variableSets.filter { !used.contains($0.name) && reading.isComplete }.map { set in
            let ending = Suggestion.ending(for: set.name, among: projects + included, listing: "known are")
            return Problem(
                set.location,
                "Nothing uses the variables '\(set.name)': no project has this name, and none includes it in 'variableSets'\(ending)"
            )
        }
    }

    private static func wronglyIncluded(_ reading: WorkspaceReading) -> [Problem] {
        let own = Set(reading.names(of: .project)).intersection(reading.names(of: .variableSet))
        return reading.references.filter { $0.noun == .variableSet && own.contains($0.name.text) }.map {
            Problem(
                $0.name.location,
                "The variables '\($0.name.text)' are the own ones of the project of that name, so no project can include them."
            )
        }
    }
}
