/// Which of a variable's values holds in a situation; plans, deployments and `variables explain` all ask here.
package struct VariableResolver: Sendable {
    /// The values of each name, lower-cased, best first: by score, then by precedence.
    private let ranked: [String: [Variable]]

    package init(_ variables: [Variable]) {
        ranked = Dictionary(grouping: variables) { $0.name.lowercased() }
            .mapValues { $0.sorted(by: Self.isBetter) }
    }

    /// The winning value of every name that has one here.
    package func resolve(in context: ScopeContext) -> [Variable] {
        ranked.values.compactMap { values in values.first { $0.scope.matches(context) } }
    }

    /// The winning value of one name; nil where none applies.
    package func variable(named name: String, in context: ScopeContext) -> Variable? {
        ranked[name.lowercased()]?.first { $0.scope.matches(context) }
    }

    /// Every value of a name, best first, with what became of it.
    package func candidates(named name: String, in context: ScopeContext) -> [VariableCandidate] {
        let values = ranked[name.lowercased()] ?? []
        let winner = values.firstIndex { $0.scope.matches(context) }
        return values.indices.map { index in
            VariableCandidate(
                variable: values[index],
                verdict: verdict(
                    on: values[index],
                    winner: winner.map { values[$0] },
                    isWinner: index == winner,
                    in: context
                )
            )
        }
    }

    /// Two values of one name that some context matches both, with nothing to tell which one holds.
    package var ties: [VariableTie] {
        ranked.values.flatMap { values in
            values.indices.flatMap { index in
                values[(index + 1)...]
                    .prefix { $0.scope.score == values[index].scope.score }
                    .filter { Self.isTie(values[index], $0) }
                    .map { VariableTie(first: values[index], second: $0) }
            }
        }
    }

    private func verdict(
        on variable: Variable,
        winner: Variable?,
        isWinner: Bool,
        in context: ScopeContext
    ) -> VariableCandidate.Verdict {
        if isWinner { return .won }
        if let dimension = variable.scope.mismatch(with: context) { return .doesNotApply(dimension) }
        guard let winner else { return .won }
        return winner.scope.score > variable.scope.score ? .lowerScore : .lowerPrecedence
    }

    private static func isBetter(_ one: Variable, _ other: Variable) -> Bool {
        if one.scope.score != other.scope.score { return one.scope.score > other.scope.score }
        if one.precedence != other.precedence { return one.precedence > other.precedence }
        return one.entry.location < other.entry.location
    }

    private static func isTie(_ one: Variable, _ other: Variable) -> Bool {
        one.precedence == other.precedence && one.scope.overlaps(other.scope)
    }
}
