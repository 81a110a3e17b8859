/// Where a value applies: values within a dimension are alternatives, dimensions must all match, and a dimension that
/// is not named matches everything (Octopus §2.2).
package struct Scope: Hashable, Sendable {
    package var environments: Set<String>
    package var steps: Set<String>
    package var channels: Set<String>
    package var tenants: Set<String>
    /// As `set/tag`.
    package var tenantTags: Set<String>
    package var processes: Set<String>

    package init(
        environments: Set<String> = [],
        steps: Set<String> = [],
        channels: Set<String> = [],
        tenants: Set<String> = [],
        tenantTags: Set<String> = [],
        processes: Set<String> = []
    ) {
        self.environments = environments
        self.steps = steps
        self.channels = channels
        self.tenants = tenants
        self.tenantTags = tenantTags
        self.processes = processes
    }

    package var isEmpty: Bool { Dimension.allCases.allSatisfy { self[$0].isEmpty } }

    /// The sum of the weights of the dimensions it names; how many values a dimension holds does not count.
    package var score: Int {
        (steps.isEmpty ? 0 : Dimension.step.weight) + (tenants.isEmpty ? 0 : Dimension.tenant.weight)
            + (tenantTags.isEmpty ? 0 : Dimension.tenantTag.weight)
            + (environments.isEmpty ? 0 : Dimension.environment.weight)
            + (channels.isEmpty ? 0 : Dimension.channel.weight) + (processes.isEmpty ? 0 : Dimension.process.weight)
    }

    package func matches(_ context: ScopeContext) -> Bool {
        Self.admits(environments, context.environment) && Self.admits(steps, context.step)
            && Self.admits(tenants, context.tenant) && Self.admits(channels, context.channel)
            && Self.admits(processes, context.process)
            && (tenantTags.isEmpty || !tenantTags.isDisjoint(with: context.tenantTags))
    }

    /// The first dimension that keeps this scope from applying; nil where it applies.
    package func mismatch(with context: ScopeContext) -> Dimension? {
        Dimension.allCases.first { !self[$0].isEmpty && self[$0].isDisjoint(with: context[$0]) }
    }

    /// Whether some context matches both: a tenant may have any tags, but is in one place at a time.
    package func overlaps(_ other: Scope) -> Bool {
        Dimension.allCases.allSatisfy { dimension in
            dimension == .tenantTag || self[dimension].isEmpty || other[dimension].isEmpty
                || !self[dimension].isDisjoint(with: other[dimension])
        }
    }

    package subscript(dimension: Dimension) -> Set<String> {
        switch dimension {
        case .step: steps
        case .tenant: tenants
        case .tenantTag: tenantTags
        case .environment: environments
        case .channel: channels
        case .process: processes
        }
    }

    private static func admits(_ values: Set<String>, _ value: String?) -> Bool {
        guard !values.isEmpty else { return true }
        guard let value else { return false }
        // Most name one: comparing is cheaper than hashing.
        return values.count == 1 ? values.first == value : values.contains(value)
    }
}

extension Scope {
    /// What a value can be scoped to, the heaviest first. The weights are those of Octopus's client library
    /// (`ScopeSpecification.Rank`), and our own for a process: they add up, so a value scoped in two dimensions beats
    /// one scoped in the weaker of them, and no two sets of dimensions have one sum.
    package enum Dimension: String, CaseIterable, Hashable, Sendable, Codable {
        case step
        case tenant
        case tenantTag
        case environment
        case channel
        case process

        package var weight: Int {
            switch self {
            case .step: 10_000_000
            case .tenant: 1_001
            case .tenantTag: 1_000
            case .environment: 100
            case .channel: 10
            case .process: 5
            }
        }

        /// `tenant tag`, as sentences say it.
        package var noun: String { self == .tenantTag ? "tenant tag" : rawValue }
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
