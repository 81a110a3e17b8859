import SluiceModel
import Testing

@Suite("Which value of a variable holds (Octopus §2.3)")
struct VariableResolverTests {
    private let dev = ScopeContext(
        environment: "dev",
        step: "Update",
        channel: "Beta",
        tenant: "acme",
        tenantTags: ["Ring/early"],
        process: "deployment"
    )

    private func winner(_ variables: [Variable], in context: ScopeContext) -> Int? {
        VariableResolver(variables).variable(named: "Color", in: context)?.line
    }

    /// Octopus's order, each case the lower rank first.
    @Test(
        arguments: [
            (Scope(), Scope(processes: ["deployment"])), (Scope(processes: ["deployment"]), Scope(channels: ["Beta"])),
            (Scope(environments: ["dev"], channels: ["Beta"]), Scope(tenantTags: ["Ring/early"])),
            (Scope(tenantTags: ["Ring/early"]), Scope(tenants: ["acme"])),
            (Scope(tenants: ["acme"]), Scope(environments: ["dev"], tenantTags: ["Ring/early"])),
            (Scope(tenants: ["acme"], tenantTags: ["Ring/early"]), Scope(steps: ["Update"])),
            (Scope(channels: ["Beta"]), Scope(environments: ["dev"])),
            (Scope(environments: ["dev"]), Scope(environments: ["dev"], channels: ["Beta"])),
            (Scope(environments: ["dev"], channels: ["Beta"]), Scope(steps: ["Update"])),
            (Scope(steps: ["Update"]), Scope(steps: ["Update"], channels: ["Beta"])),
            (Scope(steps: ["Update"], channels: ["Beta"]), Scope(environments: ["dev"], steps: ["Update"])),
        ]
    )
    func dimensionsAddUp(_ lower: Scope, _ higher: Scope) {
        let variables = [Variable.sample("Color", lower, line: 1), .sample("Color", higher, line: 2)]
        #expect(winner(variables, in: dev) == 2)
        #expect(winner(variables.reversed(), in: dev) == 2)
    }

    @Test func howManyValuesADimensionHasDoesNotCount() {
        let narrow = Variable.sample("Color", Scope(environments: ["dev"]), line: 2)
        let wide = Variable.sample("Color", Scope(environments: ["dev", "test", "qa"]), line: 1)
        #expect(narrow.scope.score == wide.scope.score)
        #expect(VariableResolver([narrow, wide]).ties().ties.count == 1)
    }

    @Test func theScoreComesBeforeTheSource() {
        let library = Variable.sample("Color", Scope(channels: ["Beta"]), from: .library(0), line: 1)
        #expect(winner([library, .sample(line: 2)], in: dev) == 1)
    }

    @Test func atEqualScoresTheProjectComesFirstThenTheLaterInclude() {
        let project = Variable.sample(line: 1)
        let early = Variable.sample(from: .library(0), line: 2)
        let late = Variable.sample(from: .library(1), line: 3)
        #expect(winner([early, late, project], in: dev) == 1)
        #expect(winner([late, early], in: dev) == 3)
        let fallback = Variable.sample(from: .tenantDefault, line: 4)
        #expect(winner([fallback, early], in: dev) == 2)
    }

    @Test func aTenantsOwnValueRanksAsScopedToIt() {
        let entry = Variable.sample("Color", Scope(environments: ["dev"]), line: 1).entry
        let acme = Tenant(name: "acme", variables: [entry], location: .line(1))
        let own = acme.ownVariables
        #expect(own.map(\.scope) == [Scope(environments: ["dev"], tenants: ["acme"])])
        let tagged = Variable.sample("Color", Scope(environments: ["dev"], tenantTags: ["Ring/early"]), line: 2)
        let project = Variable.sample("Color", Scope(environments: ["dev"], tenants: ["acme"]), line: 3)
        #expect(winner([project, tagged] + own, in: dev) == 1)
        #expect(winner([.sample(line: 4)] + own, in: ScopeContext(environment: "dev", tenant: "other")) == 4)
    }

    @Test func narrowingToASituationLeavesTheStepsOpen() {
        let resolver = VariableResolver([
            .sample("Color", Scope(environments: ["dev"], steps: ["Update"]), line: 1),
            .sample("Color", Scope(environments: ["dev"], steps: ["Other"]), line: 2),
            .sample("Color", Scope(environments: ["prod"], steps: ["Update"]), line: 3), .sample(line: 4),
        ])
        var open = dev
        open.step = nil
        let narrowed = resolver.narrowed(to: open)
        #expect(narrowed.candidates(named: "Color", in: dev).map(\.variable.line) == [1, 2, 4])
        #expect(narrowed.resolve(in: dev) == resolver.resolve(in: dev))
    }

    @Test func namesAreComparedWithoutCase() {
        let resolver = VariableResolver([
            .sample("TaskName", line: 1), .sample("TASKNAME", Scope(environments: ["dev"]), line: 2),
        ])
        #expect(resolver.variable(named: "taskname", in: dev)?.line == 2)
        #expect(resolver.resolve(in: dev).map(\.line) == [2])
        #expect(resolver.resolve(in: ScopeContext()).map(\.line) == [1])
    }

    @Test func aNameWithoutAFittingValueHasNone() {
        let resolver = VariableResolver([.sample("Color", Scope(environments: ["prod"]))])
        #expect(resolver.variable(named: "Color", in: dev) == nil)
        #expect(resolver.variable(named: "Other", in: dev) == nil)
        #expect(resolver.resolve(in: dev).isEmpty)
    }

    @Test func everyCandidateSaysWhatBecameOfIt() {
        let resolver = VariableResolver([
            .sample(from: .library(0), line: 1), .sample("Color", Scope(environments: ["prod"]), line: 2),
            .sample("Color", Scope(environments: ["dev"]), line: 3), .sample(line: 4),
            .sample("Color", Scope(environments: ["dev"]), from: .library(0), line: 5),
        ])
        let candidates = resolver.candidates(named: "color", in: dev)
        #expect(candidates.map(\.variable.line) == [2, 3, 5, 4, 1])
        #expect(
            candidates.map(\.verdict) == [
                .doesNotApply(.environment), .won, .lowerPrecedence, .lowerScore, .lowerScore,
            ]
        )
    }

    @Test func whereNothingAppliesNoCandidateWins() {
        let resolver = VariableResolver([
            .sample("Color", Scope(steps: ["Other"])), .sample("Color", Scope(environments: ["prod"]), line: 2),
        ])
        #expect(
            resolver.candidates(named: "Color", in: dev).map(\.verdict) == [
                .doesNotApply(.step), .doesNotApply(.environment),
            ]
        )
        #expect(resolver.candidates(named: "Other", in: dev).isEmpty)
    }

    @Test func aTieIsTwoValuesOfOneSourceThatSomeContextMatchesBoth() {
        let first = Variable.sample("Color", Scope(environments: ["dev", "test"]), line: 1)
        let second = Variable.sample("COLOR", Scope(environments: ["test", "prod"]), line: 2)
        let apart = Variable.sample("Color", Scope(environments: ["qa"]), line: 3)
        let library = Variable.sample("Color", Scope(environments: ["test"]), from: .library(0), line: 4)
        let ties = VariableResolver([library, apart, second, first]).ties().ties
        #expect(ties.map { [$0.first, $0.second] } == [[first, second]])
    }

    /// What a release froze meets tags that its tenant was given later.
    @Test func aTieOfASituationIsSeenThere() {
        let resolver = VariableResolver([
            .sample("Color", Scope(tenantTags: ["Ring/early"]), line: 1),
            .sample("Color", Scope(tenantTags: ["Tier/gold"]), line: 2), .sample(line: 3),
        ])
        var both = dev
        both.tenantTags = ["Ring/early", "Tier/gold"]
        #expect(resolver.ties(in: dev).isEmpty)
        #expect(resolver.ties(in: both).map { [$0.first.line, $0.second.line] } == [[1, 2]])
        #expect(resolver.candidates(named: "Color", in: both).map(\.verdict) == [.won, .tied, .lowerScore])
    }
}
