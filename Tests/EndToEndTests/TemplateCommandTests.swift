import SluiceModel
import Testing

/// `template render`, outside any workspace.
struct TemplateCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace(on: nil)
        try workspace.write(
            "vars.json",
            ##"{ "B": "2", "A": "1", "L[b]": "", "L[a]": "x", "N": null, "Loop": "#{Loop}", "Bad": "#{" }"##
        )
    }

    private func render(_ arguments: String...) async throws -> Sluice.Result {
        try await workspace.sluice.start(["template", "render", "--variables", "vars.json"] + arguments).end()
    }

    private func shell(_ script: String) async throws -> Sluice.Result { try await workspace.sluice.shell(script) }

    @Test func theAnswerHasFourMembersAlways() async throws {
        #expect(
            try await render("--text", "#{A} #{C} #{D} #{C}", "-f", "json").json == [
                "output": "1 #{C} #{D} #{C}", "truthy": false,
                "error": "The following tokens were unable to be evaluated: '#{C}', '#{D}'",
                "missing": ["#{C}", "#{D}"],
            ]
        )
        #expect(
            try await render("--text", "#{A}", "-f", "json").json
                == ["output": "1", "truthy": true, "error": nil, "missing": []]
        )
        #expect(
            try await render("--text", "a#{ | null}", "-f", "json").json
                == ["output": nil, "truthy": false, "error": nil, "missing": []]
        )
    }

    @Test(arguments: [
        (
            "x#{A", #""x#{A""#,
            "Parsing failure: unexpected '#'; expected end of input (Line 1, Column 2); recently consumed: x"
        ),
        (
            "#{Loop}", "null",
            """
            An attempt to parse the variable symbol "Loop" appears to have resulted in a self referencing loop \
            (Loop -> Loop). Ensure that recursive loops do not exist in the variable values.
            """
        ),
    ])
    func whatFailsIsInTheAnswerOfJSON(_ text: String, _ output: String, _ error: String) async throws {
        let result = try await render("--text", text, "-f", "json")
        #expect(result.exitCode == 0)
        let json = try result.json
        #expect(json.object?["output"]?.compact == output)
        #expect(json.object?["error"] == .string(error))
    }

    @Test(arguments: [
        ("x#{A", "The '#{' at character 2 is never closed."), ("#{Loop}", "leads back to itself: Loop -> Loop."),
        ("#{A | FromBase64}", "The filter 'FromBase64' failed"),
    ])
    func whatFailsIsRefusedForPeople(_ text: String, _ reason: String) async throws {
        let result = try await render("--text", text)
        #expect(result.isRefusal(1, reason), "\(result)")
        #expect(result.output == "")
    }

    @Test func missingTokensAreAWarning() async throws {
        let result = try await render("--text", "#{A}#{Loup}")
        #expect(result.exitCode == 0)
        #expect(result.output == "1#{Loup}")
        #expect(result.errors.contains("warning: No variable here gives a value to '#{Loup}' (did you mean 'Loop'?)."))
    }

    @Test func textsGoInAndOutByteForByte() async throws {
        #expect(try await render("--text", "-#{A}\r\n").output == "-1\r\n")
        #expect(try await render("--text=#{A}").output == "1")
        let piped = try await shell(
            #"printf ' \r\n#{A}\0é\n\n' | sluice template render --variables vars.json | od -An -c"#
        )
        #expect(
            piped.output.split(whereSeparator: \.isWhitespace) == [
                "\\r", "\\n", "1", "\\0", "303", "251", "\\n", "\\n",
            ]
        )
    }

    @Test func aFileIsRenderedToo() async throws {
        try workspace.write("file.txt", "#{each x in L}#{x},#{/each}\n")
        #expect(try await render("file.txt").output == ",x,\n")
    }

    @Test func theOrderOfTheVariablesIsTheOrderOfLoops() async throws {
        #expect(
            try await render("--text", "#{each x in L}#{x}#{Octopus.Template.Each.Index};#{/each}").output == "0;x1;"
        )
    }

    @Test func lenientGoesOnBehindWhatIsNoTemplate() async throws {
        #expect(try await render("--text", "#{$x} #{A}", "--lenient").output == "#{$x} 1")
        #expect(try await render("--text", "#{$x} #{A}").exitCode == 1)
    }

    @Test(arguments: [
        ("#{A}", "true\n"), ("#{N}", "false\n"), ("#{C}", "false\n"), ("no", "false\n"), ("#{Bad}", "true\n"),
    ])
    func truthyPrintsTrueOrFalse(_ text: String, _ expected: String) async throws {
        #expect(try await render("--truthy", "--text", text).output == expected)
    }

    @Test(arguments: [
        ("[1]", "should hold one JSON object"),
        (#"{"A": 1}"#, "The value of 'A' in 'bad.json' is neither a text nor null."),
        (#"{"A": "#, "The variables in 'bad.json' are no JSON"),
    ])
    func variablesThatAreNoneAreRefused(_ text: String, _ reason: String) async throws {
        try workspace.write("bad.json", text)
        let result = try await shell("sluice template render --variables bad.json --text x -f json")
        #expect(result.isRefusal(1, reason), "\(result)")
    }

    @Test(arguments: [
        ("printf '\\377' | sluice template render --variables vars.json", "Standard input is not UTF-8 text."),
        ("sluice template render --variables vars.json .", "'.' cannot be read: Is a directory."),
        ("sluice template render --variables nope.json --text x", "'nope.json' cannot be read"),
    ])
    func inputsThatCannotBeReadAreRefused(_ command: String, _ reason: String) async throws {
        let result = try await shell(command)
        #expect(result.isRefusal(1, reason), "\(result)")
    }

    @Test func twoTemplatesAreOneTooMany() async throws {
        let result = try await render("--text", "x", "file")
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("Give the template once"))
    }
}
