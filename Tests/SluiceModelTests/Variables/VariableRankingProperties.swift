import SluiceModel
import Testing

/// Random sets of values over all dimensions with two places in each; the resolver is held against plain rules.
@Suite("The ranking of values, whatever they are")
struct VariableRankingProperties {
    @Test(arguments: 0..<40)
    func inputOrderNeverMatters(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let variables = Self.values(using: &generator)
        let resolver = VariableResolver(variables)
        for _ in 0..<5 {
            let other = VariableResolver(variables.shuffled(using: &generator))
            for context in Self.contexts {
                #expect(
                    other.candidates(named: "Color", in: context) == resolver.candidates(named: "Color", in: context)
                )
            }
            #expect(Set(other.ties().ties) == Set(resolver.ties().ties))
        }
    }

    @Test(arguments: 0..<40)
    func addingAValueThatDoesNotApplyNeverChangesTheWinner(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let variables = Self.values(using: &generator)
        let more = Variable.sample("Color", Self.scope(using: &generator), line: 999)
        for context in Self.contexts where !more.scope.matches(context) {
            let before = VariableResolver(variables).variable(named: "Color", in: context)
            #expect(VariableResolver(variables + [more]).variable(named: "Color", in: context) == before)
        }
    }

    @Test(arguments: 0..<40)
    func theWinnerAppliesAndNothingThatAppliesRanksAboveIt(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let variables = Self.values(using: &generator)
        let resolver = VariableResolver(variables)
        for context in Self.contexts {
            let fitting = variables.filter { $0.scope.matches(context) }
            let winner = resolver.variable(named: "Color", in: context)
            #expect((winner == nil) == fitting.isEmpty)
            #expect(winner.map(fitting.contains) ?? true)
            let best = fitting.map { Rank($0) }.max()
            #expect(winner.map { Rank($0) } == best)
            #expect(
                resolver.candidates(named: "Color", in: context).filter { $0.verdict == .won }.map(\.variable)
                    == (winner.map { [$0] } ?? [])
            )
        }
    }

    /// Candidates are all values in one row, the same in every context: a total order.
    @Test(arguments: 0..<40)
    func theOrderIsTotalAndTheSameEverywhere(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let variables = Self.values(using: &generator)
        let resolver = VariableResolver(variables)
        let order = resolver.candidates(named: "Color", in: ScopeContext()).map(\.variable)
        #expect(order.count == variables.count)
        #expect(Set(order) == Set(variables))
        #expect(zip(order, order.dropFirst()).allSatisfy { Rank($0) >= Rank($1) })
        for pair in Self.pairs(of: order) {
            #expect(
                VariableResolver([pair.1, pair.0]).candidates(named: "Color", in: ScopeContext()).map(\.variable) == [
                    pair.0, pair.1,
                ]
            )
        }
        for context in Self.contexts {
            #expect(resolver.candidates(named: "Color", in: context).map(\.variable) == order)
        }
    }

    @Test(arguments: 0..<40)
    func withoutATieScoreAndSourceDecideAlone(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let variables = Self.values(using: &generator)
        let isTied = Self.pairs(of: variables).contains { Rank($0) == Rank($1) && $0.scope.overlaps($1.scope) }
        #expect(VariableResolver(variables).ties().ties.isEmpty == !isTied)
    }

    private struct Rank: Comparable {
        let score: Int
        let precedence: VariablePrecedence

        init(_ variable: Variable) { (score, precedence) = (variable.scope.score, variable.precedence) }

        static func < (one: Rank, other: Rank) -> Bool {
            (one.score, one.precedence) < (other.score, other.precedence)
        }
    }

    private static func pairs(of variables: [Variable]) -> [(Variable, Variable)] {
        variables.indices.flatMap { index in variables[(index + 1)...].map { (variables[index], $0) } }
    }

    private static func values(using generator: inout SeededGenerator) -> [Variable] {
        (1...Int.random(in: 1...8, using: &generator)).map { line in
            let sources: [VariablePrecedence] = [.project, .library(0), .library(1)]
            let source = sources.randomElement(using: &generator) ?? .project
            return .sample(line % 2 == 0 ? "Color" : "COLOR", scope(using: &generator), from: source, line: line)
        }
    }

    private static func scope(using generator: inout SeededGenerator) -> Scope {
        func some(_ generator: inout SeededGenerator) -> Set<String> {
            let choices: [Set<String>] = [[], [], [], ["a"], ["b"], ["a", "b"]]
            return choices.randomElement(using: &generator) ?? []
        }
        return Scope(
            environments: some(&generator),
            steps: some(&generator),
            channels: some(&generator),
            tenants: some(&generator),
            tenantTags: some(&generator),
            processes: some(&generator)
        )
    }

    /// Every environment, step and channel with a tenant that has some tags, or with none.
    private static let contexts: [ScopeContext] = [nil, "a", "b"].flatMap { environment in
        [nil, "a"].flatMap { step in
            [nil, "b"].flatMap { channel in
                tenants.map { tenant in
                    ScopeContext(
                        environment: environment,
                        step: step,
                        channel: channel,
                        tenant: tenant?.name,
                        tenantTags: Set(tenant?.tags ?? []),
                        process: step
                    )
                }
            }
        }
    }

    private static let tenants: [Tenant?] = [
        nil, Tenant(name: "a", tags: [], location: .line(1)), Tenant(name: "a", tags: ["a", "b"], location: .line(1)),
        Tenant(name: "b", tags: ["b"], location: .line(1)),
    ]
}
