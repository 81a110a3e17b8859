/// Where a value applies: values within a dimension are alternatives, dimensions must all match, and a dimension that
/// is not named matches everything (Octopus §2.2).
package struct Scope: Hashable, Sendable, Codable {
    package var environments: Set<String>
    package var steps: Set<String>
    package var channels: Set<String>

    package init(environments: Set<String> = [], steps: Set<String> = [], channels: Set<String> = []) {
        self.environments = environments
        self.steps = steps
        self.channels = channels
    }

    package var isEmpty: Bool { Dimension.allCases.allSatisfy { self[$0].isEmpty } }

    /// The sum of the weights of the dimensions it names; how many values a dimension holds does not count.
    package var score: Int { Dimension.allCases.filter { !self[$0].isEmpty }.map(\.weight).reduce(0, +) }

    package func matches(_ context: ScopeContext) -> Bool { mismatch(with: context) == nil }

    /// The first dimension that keeps this scope from applying; nil where it applies.
    package func mismatch(with context: ScopeContext) -> Dimension? {
        Dimension.allCases.first { dimension in
            guard !self[dimension].isEmpty else { return false }
            guard let value = context[dimension] else { return true }
            return !self[dimension].contains(value)
        }
    }

    /// Whether some context matches both.
    package func overlaps(_ other: Scope) -> Bool {
        Dimension.allCases.allSatisfy { dimension in
            self[dimension].isEmpty || other[dimension].isEmpty || !self[dimension].isDisjoint(with: other[dimension])
        }
    }

    package subscript(dimension: Dimension) -> Set<String> {
        switch dimension {
        case .step: steps
        case .environment: environments
        case .channel: channels
        }
    }
}

extension Scope {
    /// What a value can be scoped to. The weights are those of Octopus's client library (`ScopeSpecification.Rank`):
    /// they add up, so a value scoped in two dimensions beats one scoped in the weaker of them.
    package enum Dimension: String, CaseIterable, Hashable, Sendable, Codable {
        case step
        case environment
        case channel

        package var weight: Int {
            switch self {
            case .step: 10_000_000
            case .environment: 100
            case .channel: 10
            }
        }
    }
}

extension Scope: CustomStringConvertible {
    /// `environment: dev; step: Update service`, or `unscoped`.
    package var description: String {
        guard !isEmpty else { return "unscoped" }
        return Dimension.allCases.filter { !self[$0].isEmpty }
            .map { "\($0.rawValue): \(self[$0].sorted().joined(separator: ", "))" }
            .joined(separator: "; ")
    }
}
