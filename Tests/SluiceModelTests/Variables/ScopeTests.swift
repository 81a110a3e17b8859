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
