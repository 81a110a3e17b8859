/// Which of a variable's values holds in a situation; plans, deployments, `variables explain` and `variables preview`
/// all ask here.
package struct VariableResolver: Sendable {
    private let variables: [Variable]
    /// The positions of each name's values, as they were given.
    private var groups: [[Int]] = []
    /// The place in `groups` of each name, lower-cased.
    private var places: [String: Int] = [:]

    /// Takes time in proportion to the values.
    package init(_ variables: [Variable]) {
        self.variables = variables
        var last: (name: String, place: Int)?
        for position in variables.indices {
            let name = variables[position].entry.name
            // Values of one name mostly stand together.
            if let last, last.name == name {
                groups[last.place].append(position)
            } else {
                last = (name, add(position, to: name.lowercased()))
            }
        }
    }

    private mutating func add(_ position: Int, to key: String) -> Int {
        if let place = places[key] {
            groups[place].append(position)
            return place
        }
        places[key] = groups.count
        groups.append([position])
        return groups.count - 1
    }

    /// The names that have a value anywhere, in the spelling of their first.
    package var names: [String] { groups.compactMap { $0.first.map { variables[$0].name } } }

    /// The winning value of every name that has one here, in the order of the names' first values.
    package func resolve(in context: ScopeContext) -> [Variable] {
        groups.compactMap { best(of: $0, in: context)?.winner }.map { variables[$0] }
    }

    /// The winning value of one name; nil where none applies.
    package func variable(named name: String, in context: ScopeContext) -> Variable? {
        best(of: positions(of: name), in: context).map { variables[$0.winner] }
    }

    /// The same for one step after the other: without the values that apply in no step of this context.
    package func narrowed(to context: ScopeContext) -> VariableResolver {
        VariableResolver(
            variables.filter { variable in
                guard !variable.entry.scope.steps.isEmpty else { return variable.entry.scope.matches(context) }
                var scope = variable.entry.scope
                scope.steps = []
                return scope.matches(context)
            }
        )
    }

    /// Names for which two values apply here with nothing to tell which one holds.
    package func ties(in context: ScopeContext) -> [VariableTie] {
        groups.compactMap { group in
            guard let best = best(of: group, in: context), let tied = best.tied else { return nil }
            return VariableTie(first: variables[best.winner], second: variables[tied])
        }
    }

    /// Every value of a name, best first, with what became of it.
    package func candidates(named name: String, in context: ScopeContext) -> [VariableCandidate] {
        let values = positions(of: name).map { variables[$0] }.sorted(by: Self.isBetter)
        let winner = variable(named: name, in: context)
        return values.map {
            VariableCandidate(variable: $0, verdict: Self.verdict(on: $0, winner: winner, in: context))
        }
    }

    /// Two values of one name that some context matches both, with nothing to tell which one holds: each value once,
    /// with the first that it ties with.
    ///
    /// - Parameter tenants: those there are; nil where a tenant may have any tags.
    package func ties(among tenants: [Tenant]? = nil) -> VariableTies {
        var finder = TieFinder(tenants: tenants)
        return groups.filter { $0.count > 1 }.reduce(into: VariableTies()) { ties, group in
            ties.add(finder.ties(among: group.map { variables[$0] }.sorted(by: Self.isBetter)))
        }
    }

    /// Values of one name that are compared with each other because they may stand for the same place; more are refused.
    package static var comparedValues: Int { TieFinder.limit }

    private func positions(of name: String) -> [Int] { places[name.lowercased()].map { groups[$0] } ?? [] }

    private func best(of group: [Int], in context: ScopeContext) -> (winner: Int, tied: Int?)? {
        var best: (winner: Int, tied: Int?)?
        for position in group where variables[position].entry.scope.matches(context) {
            guard let current = best?.winner else {
                best = (position, nil)
                continue
            }
            switch Self.compare(variables[position], variables[current]) {
            case .better: best = (position, nil)
            case .tied(let isEarlier): best = isEarlier ? (position, current) : (current, position)
            case .worse: break
            }
        }
        return best
    }
}

extension VariableResolver {
    private enum Comparison {
        case better
        case worse
        /// Only their places tell them apart.
        case tied(isEarlier: Bool)
    }

    private static func compare(_ one: Variable, _ other: Variable) -> Comparison {
        let (score, otherScore) = (one.entry.scope.score, other.entry.scope.score)
        if score != otherScore { return score > otherScore ? .better : .worse }
        if one.precedence != other.precedence { return one.precedence > other.precedence ? .better : .worse }
        return .tied(isEarlier: one.entry.location < other.entry.location)
    }

    private static func isBetter(_ one: Variable, _ other: Variable) -> Bool {
        switch compare(one, other) {
        case .better: true
        case .worse: false
        case .tied(let isEarlier): isEarlier
        }
    }

    private static func verdict(
        on variable: Variable,
        winner: Variable?,
        in context: ScopeContext
    ) -> VariableCandidate.Verdict {
        if let dimension = variable.scope.mismatch(with: context) { return .doesNotApply(dimension) }
        guard let winner, winner != variable else { return .won }
        if winner.scope.score > variable.scope.score { return .lowerScore }
        return winner.precedence > variable.precedence ? .lowerPrecedence : .tied
    }
}
