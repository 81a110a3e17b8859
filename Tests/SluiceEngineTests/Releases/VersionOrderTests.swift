import Testing

@testable import SluiceEngine

@Suite("The order in which people see versions")
struct VersionOrderTests {
    private func order(_ versions: [String]) -> [String] {
        VersionOrder.newestFirst(versions.map { PackageVersion(version: $0, digest: "", pushedAt: nil) }).map(\.version)
    }

    @Test func theNewestComesFirstByTheRulesOfVersions() {
        #expect(order(["1.9", "latest", "1.10", "1.10-rc.1", "v2"]) == ["v2", "1.10", "1.10-rc.1", "1.9", "latest"])
    }

    @Test func tagsThatAreNoVersionComeLastByName() {
        #expect(order(["20260821123456", "0.0.1", "30260821123456"]) == ["0.0.1", "30260821123456", "20260821123456"])
    }

    @Test func theOrderDoesNotDependOnTheInput() {
        let versions = ["1.0", "v1.0", "1.0.0", "1.0+a", "1.0+b", "20260821123456", "30260821123456", "latest"]
        for _ in 0..<20 { #expect(order(versions.shuffled()) == order(versions)) }
    }
}
