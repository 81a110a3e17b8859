import SluiceModel
import Testing

/// `versions parse`, `compare`, `next` and `sort`, outside any workspace.
struct VersionCommandTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace(on: nil) }

    private func run(_ arguments: String...) async throws -> Sluice.Result {
        try await workspace.sluice.start(["versions"] + arguments).end()
    }

    /// What `sort` prints for what printf makes of the text.
    private func sort(_ input: String, _ options: String = "") async throws -> Sluice.Result {
        try await workspace.sluice.shell("printf '\(input)' | sluice versions sort \(options)")
    }

    @Test func parsePrintsEveryPartEvenWhereThereIsNone() async throws {
        let result = try await run("parse", "v1.2.3-rc.1+5", "-f", "json")
        #expect(
            try result.json == [
                "original": "v1.2.3-rc.1+5", "prefix": "v", "major": 1, "minor": 2, "patch": 3, "revision": 0,
                "prerelease": "rc.1", "prereleasePrefix": "rc", "prereleaseCounter": "1", "metadata": "5",
            ]
        )
        #expect(
            try await run("parse", " 1 ", "-f", "json").json == [
                "original": "1", "prefix": "", "major": 1, "minor": 0, "patch": 0, "revision": 0, "prerelease": "",
                "prereleasePrefix": "", "prereleaseCounter": "", "metadata": "",
            ]
        )
    }

    @Test func parsePrintsForPeopleAndAsOneText() async throws {
        let result = try await run("parse", "1.2-rc")
        #expect(result.output.contains("prerelease         rc\n"), "\(result)")
        #expect(try await run("parse", "-f", "basic", "--", "-rc").output == "-rc\n")
    }

    @Test(arguments: [
        ("", "An empty text is not a version."), ("2147483648", "its number 2147483648 is above 2147483647"),
        ("1.0/2", "'/' has no place there, at character 4"),
    ])
    func parseSaysWhyATextIsNoVersion(_ text: String, _ reason: String) async throws {
        let result = try await run("parse", text, "-f", "json")
        #expect(result.isRefusal(1, reason), "\(result)")
    }

    @Test(arguments: [
        ("1.9 1.10", "-1"), ("v1.0 1", "0"), ("1.0 1.0-rc", "1"), ("--docker latest 0.0.1", "-1"),
        ("-- -a -b", "-1"), ("1+a 1+b", "0"), ("--semver 1+a 1+b", "-1"), ("1 2 -f json", "-1"),
    ])
    func comparePrintsMinusOneZeroOrOne(_ arguments: String, _ expected: String) async throws {
        let result = try await workspace.sluice.shell("sluice versions compare \(arguments)")
        #expect(result.output == "\(expected)\n", "\(result)")
    }

    @Test(arguments: [("1.0/2 1", "'1.0/2'"), ("1 1.0/2 --docker", "'1.0/2'"), ("--semver 1 latest", "'latest'")])
    func compareRefusesWhatIsNoVersion(_ arguments: String, _ text: String) async throws {
        let result = try await workspace.sluice.shell("sluice versions compare \(arguments)")
        #expect(result.isRefusal(1, "\(text) is not a "), "\(result)")
    }

    @Test func aTextIsReadByOneKindOfRules() async throws {
        #expect(try await run("compare", "--docker", "--semver", "1", "2").exitCode == 64)
    }

    @Test(arguments: [
        ("--mask i.i.i", "0.0.0"), ("--mask 1.2.i --current 1.2.7", "1.2.8"),
        ("--mask 1.2.i --current 1.2.7 --current 1.3.9 --current 1.2.10", "1.2.11"),
        ("--mask 1.2.3-whatever --current 1.2.2.2", "1.2.3.0-whatever"),
        ("--mask 5.i --current 1.2 --current 1", "5.0"),
        ("--mask -x --current -y", "-x"), ("--mask=c.c.i --current=-y", "0.0.1"),
    ])
    func nextFillsAMask(_ arguments: String, _ expected: String) async throws {
        let result = try await workspace.sluice.shell("sluice versions next \(arguments)")
        #expect(result.output == "\(expected)\n", "\(result)")
        let json = try await workspace.sluice.shell("sluice versions next \(arguments) -f json")
        #expect(try json.json == .string(expected))
    }

    @Test(arguments: [
        ("--mask ''", "An empty text"), ("--mask i/", "'/' has no place there"), ("--mask i --current 1/", "'1/'"),
        ("--mask i --current 2147483647", "2147483647 already"), ("--mask -/", "'-/'"),
    ])
    func nextRefusesWithAReason(_ arguments: String, _ reason: String) async throws {
        let result = try await workspace.sluice.shell("sluice versions next \(arguments)")
        #expect(result.isRefusal(1, reason), "\(result)")
    }

    @Test func sortPrintsNewestFirstAndKeepsTheOrderOfEqualOnes() async throws {
        let result = try await sort(#"1.0\nlatest\nv1.0\n2.0-rc\n1.10\n1.9\n1.0+b"#, "--docker")
        #expect(result.output == "2.0-rc\n1.10\n1.9\n1.0\nv1.0\n1.0+b\nlatest\n", "\(result)")
        #expect(result.errors.isEmpty)
    }

    @Test func sortPrintsLinesAsTheyAreAndNoBlankOnes() async throws {
        let result = try await sort(#"1.0\r\n\r\n\n  \n v2 \r\n3"#)
        #expect(result.output == "3\n v2 \n1.0\n", "\(result)")
        #expect(result.errors.isEmpty)
    }

    @Test func sortSaysWhatItLeavesOut() async throws {
        let result = try await sort(#"a/1\n1.0\na/2\n\xff\na/4"#)
        #expect(result.exitCode == 0)
        #expect(result.output == "1.0\n")
        #expect(result.errors.hasPrefix("4 lines left out:\n  'a/1' is not a version"), "\(result)")
        #expect(result.errors.hasSuffix("  …\n") && !result.errors.contains("a/4"))
    }

    @Test(arguments: [
        ("--range '[1.0,2.0)'", "2.0-rc\n1.5+x\n1.0\n"), ("--tag-regex '^$'", "2.0\n1.0\n"),
        ("--range '[1.0,2.0]' --tag-regex '^(|\\+.*)$'", "2.0\n1.5+x\n1.0\n"), ("--range '[0,1)'", "0.9-b\n"),
        ("--tag-regex '^(?!edge).+'", "2.0-rc\n1.5+x\n0.9-b\n"), ("--semver --range '(1.0,)'", "2.0\n2.0-rc\n1.5+x\n"),
    ])
    func sortPrintsWhatARuleAllows(_ options: String, _ expected: String) async throws {
        let result = try await sort(#"0.9-b\n1.0\nedge\n2.0-rc\n1.5+x\n2.0"#, options)
        #expect(result.output == expected, "\(result)")
    }

    @Test func sortPrintsAListInJSON() async throws {
        #expect(try await sort(#"1\n2"#, "-f json").json == ["2", "1"])
        #expect(try await sort("", "-f json").json == [])
        #expect(try await sort("").output.isEmpty)
    }

    @Test(arguments: [
        ("--range '[2.0,1.0]'", "No version can be in the range '[2.0,1.0]'"), ("--range -/", "'-/'"),
        ("--tag-regex '('", "The tag rule '('"), ("--range ''", "A version range is empty."),
    ])
    func sortRefusesARuleThatIsNone(_ options: String, _ reason: String) async throws {
        let result = try await sort("1", options)
        #expect(result.isRefusal(1, reason), "\(result)")
    }

    @Test func sortGivesUpARuleThatTriesTooMuch() async throws {
        let lines = String(repeating: "1.0-\(String(repeating: "a", count: 40))_b\\n", count: 100)
        let result = try await sort(lines, "--tag-regex '^(a+)+$'")
        #expect(result.isRefusal(1, "The tag rule '^(a+)+$' has no answer for version '1.0-aaa"), "\(result)")
    }

    @Test func aFolderIsNoInput() async throws {
        let result = try await workspace.sluice.shell("sluice versions sort < /")
        #expect(result.isRefusal(1, "Standard input cannot be read: Is a directory."), "\(result)")
    }

    @Test func aHundredThousandLinesAreSorted() async throws {
        let script = "seq 1 100000 | sed 's/^/1.0.0-rc./' | shuf | sluice versions sort"
        let result = try await workspace.sluice.shell("cmp <(\(script)) <(seq 100000 -1 1 | sed 's/^/1.0.0-rc./')")
        #expect(result.exitCode == 0, "\(result)")
    }
}
