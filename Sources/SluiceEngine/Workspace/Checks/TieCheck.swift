import SluiceModel

/// Two values of one name that apply in the same situation with nothing to choose between them.
enum TieCheck {
    /// Values of one name in one project; comparing each with each takes the square of it.
    static let valueLimit = 500

    static func problems(in reading: WorkspaceReading) -> [Problem] {
        // A library set is part of every project that includes it; its ties are told once.
        var seen: Set<[SourceLocation]> = []
        return reading.definitions.projects.flatMap { project in
            let variables = reading.definitions.variables(of: project)
            let tooMany = tooMany(variables)
            guard tooMany.isEmpty else { return tooMany }
            return VariableResolver(variables).ties
                .filter { seen.insert([$0.first.entry.location, $0.second.entry.location]).inserted }
                .map(problem)
        }
    }

    private static func problem(with tie: VariableTie) -> Problem {
        let (first, second) = (tie.first.entry, tie.second.entry)
        return Problem(
            second.location,
            """
            '\(second.name)' has two values that apply at the same time: one at \(first.location) (\(first.scope)), \
            one here (\(second.scope)). Scope one of them to fewer places, or remove it.
            """
        )
    }

    private static func tooMany(_ variables: [Variable]) -> [Problem] {
        Dictionary(grouping: variables) { $0.name.lowercased() }.values.compactMap { values in
            guard values.count > valueLimit else { return nil }
            let entry = values[valueLimit].entry
            return Problem(entry.location, "'\(entry.name)' has more than \(valueLimit) values in one project.")
        }
    }
}
