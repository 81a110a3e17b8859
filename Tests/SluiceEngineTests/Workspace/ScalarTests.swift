import SluiceModel
import Testing

@testable import SluiceEngine

struct ScalarTests {
    @Test(arguments: ["1.30", "no", "012", "1e3", "0x10", "2026-11-21", "true", "1:30", "'quoted'", "\"\""])
    func aValueStaysTheTextThatWasWritten(_ text: String) throws {
        let workspace = TestWorkspace("variables/web.yaml", "variables: web\nvalues: [{ name: A, value: \(text) }]")
        let entry = try #require(workspace.load().definitions.variableSets.first { $0.name == "web" }?.entries.first)
        #expect(entry.value == .text(text.filter { $0 != "'" && $0 != "\"" }))
    }

    @Test func aRequestKeepsOrderQuotesAndNulls() throws {
        let step = """
            project: web
            variableSets: common
            steps:
              - name: Build
                type: run-script
                with:
                  b: 012
                  a: "80"
                  list: [~, '']
                  text: |
                    true
            """
        let with = try #require(
            TestWorkspace("projects/web.yaml", step).load().definitions.projects.first?.steps.first?.with
        )
        let expected = RequestNode.map([
            .init("b", .scalar(text: "012", isPlain: true)),
            .init("a", .scalar(text: "80", isPlain: false)),
            .init("list", .list([.scalar(text: "~", isPlain: true), .scalar(text: "", isPlain: false)])),
            .init("text", .scalar(text: "true", isPlain: false)),
        ])
        #expect(with == expected)
    }

    @Test(arguments: [("90s", 90), ("10m", 600), ("2h", 7_200), ("1h30m", 5_400), ("1h1m1s", 3_661), ("0s", 0)])
    func aDurationIsCountedInSeconds(text: String, seconds: Int) {
        #expect(DurationText.seconds(in: text) == seconds)
    }

    @Test(arguments: ["", "10", "m", "1m2h", "1m1m", "-1m", "1.5h", "1 h", "99999999999999999999s", "9000h", "٣s"])
    func whatIsNoDurationIsNone(_ text: String) {
        #expect(DurationText.seconds(in: text) == nil)
    }

    @Test func aReferenceToTheEnvironmentIsASecretWithoutSayingSo() throws {
        let workspace = TestWorkspace(
            "variables/web.yaml",
            "variables: web\nvalues: [{ name: A, value: !env DB_PASSWORD }]"
        )
        let entry = try #require(workspace.load().definitions.variableSets.first { $0.name == "web" }?.entries.first)
        #expect(entry.value == .environment("DB_PASSWORD"))
        #expect(entry.isSensitive)
    }

    @Test func aSingleNameStandsForAListOfOne() throws {
        let text = "variables: web\nvalues: [{ name: A, value: b, scope: { environment: dev, step: [Build, Check] } }]"
        let set = TestWorkspace("variables/web.yaml", text).load().definitions.variableSets.first { $0.name == "web" }
        #expect(set?.entries.first?.scope == Scope(environments: ["dev"], steps: ["Build", "Check"]))
    }
}
