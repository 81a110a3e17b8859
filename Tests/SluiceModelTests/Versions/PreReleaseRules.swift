import SluiceModel
import Testing

@Suite("A channel's tag rule (Octopus §4.4)")
struct PreReleaseRules {
    @Test(
        arguments: [
            ("^[^\\+].*", ["1.0-rc", "1.0-rc+x", "latest"], ["1.0", "1.0+x"]),
            ("^(|\\+.*)$", ["1.0", "1.0+x"], ["1.0-rc", "1.0-rc+x"]),
            ("^$", ["1.0"], ["1.0-rc", "1.0+x", "latest"]),
            ("^beta", ["1.0-beta", "1.0-beta.2"], ["1.0", "1.0-alpha-beta", "1.0-Beta"]),
            ("beta", ["1.0-beta", "1.0-alpha-beta"], ["1.0"]),
            ("^(?!beta).+", ["1.0-rc", "1.0+x"], ["1.0", "1.0-beta"]),
            ("^(?!latest\\b).+$|^$", ["1.0", "1.0-rc", "latests"], ["latest", "latest-1"]),
            ("\\+ci$", ["1.0+ci", "1.0-rc+ci"], ["1.0", "1.0-ci"]),
        ] as [(String, [String], [String])]
    )
    func itLooksAtPreReleaseAndMetadata(_ pattern: String, _ allowed: [String], _ refused: [String]) throws {
        let rule = try PreReleaseRule(pattern)
        #expect(try allowed.filter { try !rule.allows(#require(Version($0))) } == [])
        #expect(try refused.filter { try rule.allows(#require(Version($0))) } == [])
    }

    @Test(
        arguments: [
            ("^\\w+$", ["1.0-12", "1.0-rc"], ["1.0", "1.0-rc+x"]),
            ("^[a-z-[x]]+$", ["1.0-rc"], ["1.0-rx", "1.0"]),
            ("(?i)^RC", ["1.0-rc.1"], ["1.0"]),
            ("^(?'stage'rc)-\\k<stage>$", ["1.0-rc-rc"], ["1.0-rc"]),
        ] as [(String, [String], [String])]
    )
    func itIsWrittenAsInDotNet(_ pattern: String, _ allowed: [String], _ refused: [String]) throws {
        try itLooksAtPreReleaseAndMetadata(pattern, allowed, refused)
    }

    @Test
    func aSearchThatTriesTooMuchHasNoAnswer() throws {
        let rule = try PreReleaseRule("^(a+)+$")
        let version = try #require(Version("1.0-" + String(repeating: "a", count: 40) + "+b"))
        let error = try #require(throws: PreReleaseRuleError.self) { try rule.allows(version) }
        #expect(error.description.hasPrefix("The tag rule '^(a+)+$' has no answer for version '1.0-aaa"))
        #expect(error.description.hasSuffix("make the repetitions in it less ambiguous."))
    }

    @Test
    func whatIsWrongIsSaidInWords() throws {
        let error = try #require(throws: PreReleaseRuleError.self) { try PreReleaseRule("(?<a-b>c)") }
        let reason = "a balancing group (at character 1) is part of .NET's dialect that Sluice cannot follow"
        #expect(error == .malformed(pattern: "(?<a-b>c)", reason: reason))
    }

    @Test
    func aLongExpressionIsSaidInPart() throws {
        let error = try #require(throws: PreReleaseRuleError.self) {
            try PreReleaseRule(String(repeating: "(", count: 100_000))
        }
        #expect(error.description.utf8.count < 400)
    }

    @Test(arguments: ["(", "[a", "*"])
    func whatIsNoExpressionIsRefusedByName(_ pattern: String) throws {
        let error = try #require(throws: PreReleaseRuleError.self) { try PreReleaseRule(pattern) }
        #expect(error.description.hasPrefix("The tag rule '\(pattern)' is not a regular expression: "))
    }
}
