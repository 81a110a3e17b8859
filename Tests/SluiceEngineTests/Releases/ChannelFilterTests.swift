import Foundation
import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Which versions a channel accepts (Octopus §4.4, §5.8)")
struct ChannelFilterTests {
    private func filter(_ rules: [ChannelRule]) throws -> ChannelFilter {
        let channel = Channel(name: "Stable", isDefault: true, lifecycle: nil, rules: rules)
        return try ChannelFilter(channel: channel, reference: "web", step: "Register")
    }

    private func accepted(_ versions: [String], by rules: [ChannelRule]) throws -> [String] {
        let filter = try filter(rules)
        return try versions.filter { try filter.refusal(of: $0) == nil }
    }

    /// Pushed one after the other, the last one twice at a time.
    private func pushed(_ versions: String...) -> [PackageVersion] {
        versions.enumerated().map { index, version in
            PackageVersion(version: version, digest: "sha256:\(version)", pushedAt: .noon + Double(index))
        }
    }

    @Test func withoutRulesEverythingIsAccepted() throws {
        #expect(try accepted(["1.0", "latest", "20260821123456"], by: []) == ["1.0", "latest", "20260821123456"])
    }

    @Test func rangeAndTagMustBothFit() throws {
        let rule = ChannelRule(packages: ["web"], range: "[1.0,2.0)", tag: "^$")
        #expect(try accepted(["0.9", "1.0", "1.9.9", "1.5-rc.1", "2.0", "latest"], by: [rule]) == ["1.0", "1.9.9"])
        #expect(try filter([rule]).refusal(of: "2.0") == .range("[1.0,2.0)"))
        #expect(try filter([rule]).refusal(of: "1.5-rc.1") == .tag("^$"))
    }

    @Test func theTagSeesThePreRelease() throws {
        let rule = ChannelRule(packages: ["web"], range: nil, tag: "^hotfix")
        #expect(try accepted(["1.0", "1.0-hotfix.1", "1.0-beta.hotfix"], by: [rule]) == ["1.0-hotfix.1"])
    }

    @Test func aRuleForAnotherPackageDoesNotCount() throws {
        func accepts(_ name: String) throws -> Bool {
            try filter([ChannelRule(packages: [name], range: "[9,10]", tag: nil)]).refusal(of: "1.0") == nil
        }
        #expect(try accepts("api"))
        #expect(try accepts("Other:web"))
        #expect(try !accepts("Register:web"))
    }

    @Test func aRuleThatNamesTheStepGoesBeforeOneThatDoesNot() throws {
        let rules = [
            ChannelRule(packages: ["web"], range: "[1.0]", tag: nil),
            ChannelRule(packages: ["Register:web"], range: "[2.0]", tag: nil),
        ]
        #expect(try accepted(["1.0", "2.0"], by: rules) == ["2.0"])
    }

    @Test func aTagWhoseSearchIsGivenUpIsAnError() throws {
        let filter = try filter([ChannelRule(packages: ["web"], range: nil, tag: "^(a+)+$")])
        let version = "1.0-\(String(repeating: "a", count: 40))_b"
        #expect(throws: PreReleaseRuleError.self) { try filter.refusal(of: version) }
    }

    @Test func aTagThatIsNoVersionFitsNoRule() throws {
        let rule = ChannelRule(packages: ["web"], range: nil, tag: "")
        #expect(try filter([rule]).refusal(of: "20260821123456") == .noVersion)
    }

    @Test func theLatestIsTheHighestThatFits() throws {
        let versions = pushed("1.1", "1.0", "2.0", "1.2-rc", "latest", "20260821123456")
        #expect(try filter([]).latest(of: versions)?.version == "2.0")
        let rule = ChannelRule(packages: ["web"], range: "[1,2)", tag: "^$")
        #expect(try filter([rule]).latest(of: versions)?.version == "1.1")
    }

    @Test func byPushDateItIsTheOneThatWasPushedLast() throws {
        let rule = ChannelRule(packages: ["web"], range: nil, tag: "^$", latest: .byPushDate)
        #expect(try filter([rule]).latest(of: pushed("2.0", "1.0", "3.0-rc"))?.version == "1.0")
        let free = ChannelRule(packages: ["web"], range: nil, tag: nil, latest: .byPushDate)
        #expect(try filter([free]).latest(of: pushed("2.0", "20260821123456"))?.version == "20260821123456")
    }

    @Test func ofThosePushedAtOnceTheHighestIsTheLatest() throws {
        let rule = ChannelRule(packages: ["web"], range: nil, tag: nil, latest: .byPushDate)
        let versions = ["1.0", "3.0", "2.0"].map { PackageVersion(version: $0, digest: "sha256:1", pushedAt: .noon) }
        let untold = PackageVersion(version: "9.0", digest: "sha256:9", pushedAt: nil)
        #expect(try filter([rule]).latest(of: versions + [untold])?.version == "3.0")
        #expect(try filter([rule]).latest(of: [untold])?.version == "9.0")
    }

    @Test func whatIsRefusedIsGroupedByWhatRefusesIt() throws {
        let rule = ChannelRule(packages: ["web"], range: "[9,10]", tag: "^$")
        let versions = (1...8).map { "1.\($0)" } + ["9.5-rc", "20260821123456"]
        let refused = try filter([rule]).refused(
            versions.map { PackageVersion(version: $0, digest: "", pushedAt: nil) }
        )
        #expect(
            refused.map(\.description) == [
                "Its tag rule ^$ refuses '9.5-rc'.",
                "Its range [9,10] refuses '1.8', '1.7', '1.6', '1.5', '1.4' and 3 more.",
                "No version, and so without a place among versions: '20260821123456'.",
            ]
        )
    }
}
