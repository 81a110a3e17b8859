import Testing

@testable import SluiceModel

@Suite("Values between which nothing decides")
struct TieFinderTests {
    private let acme = Tenant(name: "acme", tags: ["Ring/early", "Tier/gold"], location: .line(1))
    private let beta = Tenant(name: "beta", tags: ["Ring/stable"], location: .line(1))

    private func ties(_ scopes: [Scope], among tenants: [Tenant]?) -> [[Int]] {
        let values = scopes.enumerated().map { Variable.sample("Color", $0.element, line: $0.offset + 1) }
        return VariableResolver(values).ties(among: tenants).ties.map { [$0.first.line, $0.second.line] }
    }

    @Test func tagsThatNoTenantHasTogetherDoNotTie() {
        let scopes = [Scope(tenantTags: ["Ring/early"]), Scope(tenantTags: ["Ring/stable"])]
        #expect(ties(scopes, among: [acme, beta]).isEmpty)
        #expect(ties(scopes, among: nil) == [[1, 2]])
    }

    @Test func tagsThatOneTenantHasTogetherTie() {
        let scopes = [Scope(tenantTags: ["Ring/early"]), Scope(tenantTags: ["Tier/gold"])]
        #expect(ties(scopes, among: [beta, acme]) == [[1, 2]])
        #expect(ties(scopes, among: [beta]).isEmpty)
    }

    @Test func aTenantAndItsTagTogetherTieOnlyWhereTheTenantHasBothTags() {
        let early = Scope(tenants: ["acme", "beta"], tenantTags: ["Ring/early"])
        #expect(ties([early, Scope(tenants: ["beta"], tenantTags: ["Ring/stable"])], among: [acme, beta]).isEmpty)
        #expect(ties([early, Scope(tenants: ["acme"], tenantTags: ["Tier/gold"])], among: [acme, beta]) == [[1, 2]])
    }

    @Test func valuesTieInEveryDimensionOrNotAtAll() {
        let scopes = [
            Scope(environments: ["dev", "test"], channels: ["a"]), Scope(environments: ["dev"], channels: ["b"]),
            Scope(environments: ["test"], channels: ["a", "b"]), Scope(environments: ["prod"], channels: ["a", "b"]),
        ]
        #expect(ties(scopes, among: []) == [[1, 3]])
    }

    @Test func eachValueIsToldOnceWithTheFirstThatItTiesWith() {
        #expect(ties([Scope(), Scope(), Scope()], among: []) == [[1, 2], [1, 3]])
    }

    @Test func valuesThatShareTooMuchAreNotComparedForEver() {
        var finder = TieFinder(tenants: nil, limit: 2)
        let values = ["a", "b"].flatMap { one in
            ["a", "b", "c"].flatMap { other in
                ["a", "b", "c"].map { Scope(environments: [other], steps: [$0], processes: [one]) }
            }
        }.enumerated().map { Variable.sample("Color", $0.element, line: $0.offset + 1) }
        let found = finder.ties(among: values)
        #expect(found.ties.isEmpty)
        #expect(found.uncompared.count == 1)
    }
}
