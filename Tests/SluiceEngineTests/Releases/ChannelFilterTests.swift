import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Which versions a channel accepts")
struct ChannelFilterTests {
    private func filter(_ rules: [ChannelRule]) throws -> ChannelFilter {
        let channel = Channel(name: "Stable", isDefault: true, lifecycle: nil, rules: rules)
        return try ChannelFilter(channel: channel, reference: .sample(), step: "Register")
    }

    private func accepted(_ versions: [String], by rules: [ChannelRule]) throws -> [String] {
        let filter = try filter(rules)
        return try versions.filter { try filter.accepts(tag: $0) }
    }

    @Test func withoutRulesEverythingIsAccepted() throws {
        #expect(try accepted(["1.0", "latest", "20260821123456"], by: []) == ["1.0", "latest", "20260821123456"])
        #expect(try filter([]).text == "any version")
    }

    @Test func rangeAndTagMustBothFit() throws {
        let rule = ChannelRule(packages: ["web"], range: "[1.0,2.0)", tag: "^$")
        #expect(try accepted(["0.9", "1.0", "1.9.9", "1.5-rc.1", "2.0", "latest"], by: [rule]) == ["1.0", "1.9.9"])
        #expect(try filter([rule]).text == "range [1.0,2.0), tag ^$")
    }

    @Test func theTagSeesThePreRelease() throws {
        let rule = ChannelRule(packages: ["web"], range: nil, tag: "^hotfix")
        #expect(try accepted(["1.0", "1.0-hotfix.1", "1.0-beta.hotfix"], by: [rule]) == ["1.0-hotfix.1"])
    }

    @Test func aRuleForAnotherPackageDoesNotCount() throws {
        #expect(try filter([ChannelRule(packages: ["api"], range: "[9,10]", tag: nil)]).accepts(tag: "1.0"))
        #expect(try !filter([ChannelRule(packages: ["Register:web"], range: "[9,10]", tag: nil)]).accepts(tag: "1.0"))
        #expect(try filter([ChannelRule(packages: ["Other:web"], range: "[9,10]", tag: nil)]).accepts(tag: "1.0"))
    }

    @Test func aTagWhoseSearchIsGivenUpIsAnError() throws {
        let filter = try filter([ChannelRule(packages: ["web"], range: nil, tag: "^(a+)+$")])
        let version = "1.0-\(String(repeating: "a", count: 40))_b"
        #expect(throws: PreReleaseRuleError.self) { try filter.accepts(tag: version) }
    }

    @Test func aTagThatIsNoVersionFitsNoRule() throws {
        #expect(try !filter([ChannelRule(packages: ["web"], range: nil, tag: "")]).accepts(tag: "20260821123456"))
    }
}
