/// Finds values of one name between which nothing decides.
///
/// Only values of one source that are scoped in the same dimensions can tie, because no two sets of dimensions have one
/// score. Of those, only values that share something in each dimension can, so that they are compared by the dimension
/// in which the fewest share: values for twenty environments are never compared with each other.
struct TieFinder {
    /// Nil where a tenant may have any tags.
    private let tenants: [Tenant]?
    /// The tenants that have one of some tags, for sets of tags that were asked for before.
    private var holders: [Set<String>: Set<String>] = [:]

    /// Values of one name that may share a place without a tie.
    static let limit = 500

    private let limit: Int

    init(tenants: [Tenant]?, limit: Int = Self.limit) {
        self.tenants = tenants
        self.limit = limit
    }

    /// - Parameter values: those of one name, the better ones first.
    mutating func ties(among values: [Variable]) -> VariableTies {
        var ties = VariableTies()
        var rest = values[...]
        while let first = rest.first {
            let alike = rest.prefix { $0.scope.score == first.scope.score && $0.precedence == first.precedence }
            rest = rest.dropFirst(alike.count)
            if alike.count > 1 { ties.add(compare(Array(alike))) }
        }
        return ties
    }

    private mutating func compare(_ values: [Variable]) -> VariableTies {
        var ties = VariableTies()
        let scopes = values.map { effective($0.scope) }
        let dimension = Self.sharpest(of: scopes)
        var sharing: [String: [Int]] = [:]
        for (index, scope) in scopes.enumerated() {
            guard let scope else { continue }
            let places = dimension.map { Array(scope[$0]) } ?? [""]
            let others = places.compactMap { sharing[$0]?.first { scopes[$0]?.overlaps(scope) == true } }
            if let other = others.min() {
                ties.add(VariableTie(first: values[other], second: values[index]))
                continue
            }
            for place in places { sharing[place, default: []].append(index) }
            if places.contains(where: { sharing[$0, default: []].count > limit }) {
                ties.add(uncompared: values[index])
                break
            }
        }
        return ties
    }

    /// The scope with the tenants that its tags stand for; nil where it applies to none of them.
    private mutating func effective(_ scope: Scope) -> Scope? {
        guard let tenants, !scope.tenantTags.isEmpty else { return scope }
        var names = holders[scope.tenantTags]
        if names == nil {
            names = Set(tenants.filter { !scope.tenantTags.isDisjoint(with: $0.tags) }.map(\.name))
            holders[scope.tenantTags] = names
        }
        var effective = scope
        effective.tenantTags = []
        effective.tenants = scope.tenants.isEmpty ? names ?? [] : scope.tenants.intersection(names ?? [])
        return effective.tenants.isEmpty ? nil : effective
    }

    /// The dimension in which the fewest pairs share a place; nil for values without a scope.
    private static func sharpest(of scopes: [Scope?]) -> Scope.Dimension? {
        let used = Scope.Dimension.allCases.filter { dimension in
            dimension != .tenantTag && scopes.contains { $0?[dimension].isEmpty == false }
        }
        return used.map { ($0, pairs(of: scopes, in: $0)) }.min { $0.1 < $1.1 }?.0
    }

    private static func pairs(of scopes: [Scope?], in dimension: Scope.Dimension) -> Int {
        var counts: [String: Int] = [:]
        for scope in scopes { for place in scope?[dimension] ?? [] { counts[place, default: 0] += 1 } }
        return counts.values.reduce(0) { $0 + $1 * $1 }
    }
}
