import SluiceModel

/// Two values of one name that apply in the same situation with nothing to choose between them.
enum TieCheck {
    static func problems(in reading: WorkspaceReading) -> [Problem] {
        // A library set is part of every project that includes it; its ties are told once.
        var seen: Set<[SourceLocation]> = []
        let definitions = reading.definitions
        let found =
            definitions.projects.map { VariableResolver(definitions.variables(of: $0)) }
            + definitions.tenants.map { VariableResolver($0.ownVariables) }
        return found.flatMap { resolver in
            let ties = resolver.ties(among: definitions.tenants)
            return ties.ties
                .filter { seen.insert([$0.first.entry.location, $0.second.entry.location]).inserted }
                .map(problem)
                + ties.uncompared.filter { seen.insert([$0.entry.location]).inserted }.map(problem)
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

    private static func problem(with variable: Variable) -> Problem {
        Problem(
            variable.entry.location,
            """
            '\(variable.name)' has more than \(VariableResolver.comparedValues) values that are scoped in the same \
            dimensions and share one place in each; that is more than Sluice compares with each other.
            """
        )
    }
}
