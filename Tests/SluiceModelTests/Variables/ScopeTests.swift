import FoundationEssentials
import SluiceModel
import Testing

@Suite("Scopes (Octopus §2.2, §2.3)")
struct ScopeTests {
    @Test func dimensionsMustAllMatchAndValuesWithinOneAreAlternatives() {
        let scope = Scope(environments: ["dev", "test"], channels: ["Beta"])
        #expect(scope.matches(ScopeContext(environment: "test", channel: "Beta")))
        #expect(!scope.matches(ScopeContext(environment: "test", channel: "Stable")))
        #expect(!scope.matches(ScopeContext(environment: "prod", channel: "Beta")))
    }

    @Test func aDimensionThatIsOpenInTheContextIsNotMatched() {
        #expect(!Scope(environments: ["dev"]).matches(ScopeContext(channel: "Beta")))
        #expect(Scope().matches(ScopeContext()))
    }

    @Test func theScoreIsTheSumOfItsDimensionsAndNotOfTheirValues() {
        #expect(Scope().score == 0)
        #expect(Scope(channels: ["a"]).score == 10)
        #expect(Scope(environments: ["a"]).score == 100)
        #expect(Scope(steps: ["a"]).score == 10_000_000)
        #expect(Scope(environments: ["a", "b"], channels: ["c", "d", "e"]).score == 110)
    }

    /// What lets ties be looked for among values of the same dimensions only.
    @Test func noTwoSetsOfDimensionsHaveOneScore() {
        let weights = Scope.Dimension.allCases.map(\.weight)
        let sums = (0..<(1 << weights.count)).map { chosen in
            weights.enumerated().filter { chosen & (1 << $0.offset) != 0 }.map(\.element).reduce(0, +)
        }
        #expect(Set(sums).count == sums.count)
    }

    /// Octopus §2.3: tenant tag and environment together beat the tenant alone.
    @Test func aTagWithAnEnvironmentBeatsATenant() {
        #expect(Scope(environments: ["a"], tenantTags: ["Ring/a"]).score == 1_100)
        #expect(Scope(tenants: ["a"]).score == 1_001)
        #expect(Scope(processes: ["deployment"]).score == 5)
    }

    @Test func aTenantMatchesByAnyOfItsTags() {
        let acme = ScopeContext(tenant: "acme", tenantTags: ["Ring/early", "Tier/gold"])
        #expect(Scope(tenantTags: ["Tier/gold", "Tier/silver"]).matches(acme))
        #expect(Scope(tenants: ["acme", "other"]).matches(acme))
        #expect(!Scope(tenantTags: ["Tier/silver"]).matches(acme))
        #expect(Scope(tenants: ["other"]).mismatch(with: acme) == .tenant)
        #expect(Scope(tenantTags: ["Ring/early"]).mismatch(with: ScopeContext()) == .tenantTag)
        #expect(Scope(processes: ["deployment"]).mismatch(with: ScopeContext(process: "other")) == .process)
    }

    @Test func aReleaseOfBeforeReadsWhereDimensionsWereAdded() throws {
        let old = Data(#"{"environments": ["dev"], "steps": [], "channels": []}"#.utf8)
        #expect(try JSONDecoder().decode(Scope.self, from: old) == Scope(environments: ["dev"]))
        let full = Scope(
            environments: ["a"],
            steps: ["b"],
            channels: ["c"],
            tenants: ["d"],
            tenantTags: ["e/f"],
            processes: ["g"]
        )
        #expect(try JSONDecoder().decode(Scope.self, from: JSONEncoder().encode(full)) == full)
    }

    @Test func theFirstDimensionThatDoesNotMatchIsNamed() {
        let scope = Scope(environments: ["dev"], steps: ["Update"])
        #expect(scope.mismatch(with: ScopeContext(environment: "dev", step: "Update")) == nil)
        #expect(scope.mismatch(with: ScopeContext(environment: "dev", step: "Other")) == .step)
        #expect(scope.mismatch(with: ScopeContext(environment: "prod", step: "Update")) == .environment)
    }

    @Test func twoScopesOverlapWhereSomeContextMatchesBoth() {
        let dimensions: [Set<String>] = [[], ["a"], ["b"], ["a", "b"]]
        let scopes = dimensions.flatMap { environments in
            dimensions.flatMap { steps in
                dimensions.map { Scope(environments: environments, steps: steps, channels: $0) }
            }
        }
        for one in scopes {
            for other in scopes {
                let isShared = ScopeContext.all.contains { one.matches($0) && other.matches($0) }
                #expect(one.overlaps(other) == isShared, "\(one) and \(other)")
            }
        }
    }

    @Test func aScopeReadsLikeItsYAML() {
        #expect(Scope().description == "unscoped")
        #expect(
            Scope(environments: ["prod", "dev"], steps: ["Update service"]).description
                == "step: Update service; environment: dev, prod"
        )
    }
}

extension ScopeContext {
    /// Every context over the values `a` and `b`.
    fileprivate static let all: [ScopeContext] = ["a", "b"].flatMap { environment in
        ["a", "b"].flatMap { step in
            ["a", "b"].map { ScopeContext(environment: environment, step: step, channel: $0) }
        }
    }
}
