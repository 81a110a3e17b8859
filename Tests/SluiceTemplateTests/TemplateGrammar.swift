import SluiceTemplate
import Testing

@Suite("What is a template (Octopus §1.2)")
struct TemplateGrammar {
    @Test(
        arguments: [
            "", "plain", "#", "a#", "##", "# {x}", "#{A}", "a #{ A . B } b", "##{A}", "###{A}", "####{A}",
            "x ## #{A[ b ]}", "#{}",
            "#{ }", "#{A[#{ B }].C[]}", "é#{É}#\u{1F600}", "#\u{301}{", "a\r\n#{A}\r\n",
        ]
    )
    func aParsedTemplatePrintsAsItWasWritten(_ text: String) throws {
        #expect(try Template(parsing: text).description == text)
    }

    @Test(
        arguments: [
            ("#", "#"), ("a # b", "a # b"), ("##", "##"), ("##{A}", "#{A}"), ("###{A}", "#1"), ("####{A}", "###{A}"),
            ("#####{A}", "###1"), ("#x{A}", "#x{A}"), ("#{A}#", "1#"), ("a##b", "a##b"), ("##{", "#{"),
            ("#é#{A}", "#é1"),
        ]
    )
    func hashesAreTextUnlessTheyOpenAToken(_ text: String, _ expected: String) throws {
        #expect(try evaluated(text, ["A": "1"]) == expected)
    }

    @Test(
        arguments: [
            "a/b", "a~b", "(abc)", "@a", "a@b", "Foo Bar Jazz", "a-b", "a:b", "a_1", "Größe", "名", "if", "each", "calc",
            "iffy",
            "elseifFoo", "else", "Foo in", "inner",
        ]
    )
    func aNameMayHold(_ name: String) throws {
        #expect(try evaluated("<#{\(name)}>", [name: "1"]) == "<1>")
        #expect(try SymbolPath(parsing: name) == SymbolPath([.name(name)]))
    }

    @Test(arguments: ["#{ A }", "#{A }", "#{A   }", "#{\n A\n}", "#{\u{A0}A}"])
    func spaceAroundANameIsDropped(_ text: String) throws {
        #expect(try evaluated(text, ["A": "1"]) == "1")
    }

    @Test(arguments: ["$", "!", "%", "&", "*", "+", ",", ";", "<", ">", "?", "\\", "^", "\"", "'", "=", "\u{1F600}"])
    func aNameMayNotHold(_ character: String) {
        #expect(throws: TemplateError.unexpected(character, position: 5)) {
            try Template(parsing: "x #{\(character)Foo}")
        }
        #expect(throws: TemplateError.unexpected(character, position: 6)) {
            try Template(parsing: "x #{F\(character)}")
        }
    }

    @Test(
        arguments: [
            ("é #{Foo", .unclosed(position: 3)), ("#{", .unclosed(position: 1)), ("#{A[b]", .unclosed(position: 1)),
            ("#{Fo[o}", .unexpected("[", position: 5)), ("#{A.}", .unexpected(".", position: 4)),
            ("#{[x]}", .unexpected("[", position: 3)), ("#{A[b]c}", .unexpected("c", position: 7)),
            ("#{/if}", .closesNothing(position: 1)), ("#{A in B}", .unexpected("i", position: 5)),
            ("#{A == B}", .unexpected("=", position: 5)), ("#{A #{B}}", .unexpected("#", position: 5)),
        ] as [(String, TemplateError)]
    )
    func whatIsNoTemplateIsRefusedWithItsPlace(_ text: String, _ error: TemplateError) {
        #expect(throws: error) { try Template(parsing: text) }
    }

    @Test(
        arguments: [
            ("#{if A}x#{/if}", .conditional("if")), ("#{ IF A == \"b\"}x#{/if}", .conditional("if")),
            ("#{unless A}x#{/unless}", .conditional("unless")), ("#{each a in B}#{a}#{/each}", .repetition),
            ("#{calc 1+2}", .calculation), ("#{A | ToUpper}", .filter("ToUpper")), ("#{A|ToUpper}", .filter("ToUpper")),
            ("#{ | NowDate}", .filter("NowDate")), ("#{A[b].C | Append \"x\"}", .filter("Append")),
            ("#{A |}", .filter("")),
        ] as [(String, TemplateConstruct)]
    )
    func whatIsNotEvaluatedIsRefusedByName(_ text: String, _ construct: TemplateConstruct) {
        #expect(throws: TemplateError.unsupported(construct, position: 3)) { try Template(parsing: "> " + text) }
    }

    @Test func referencesAreListedOnceInOrder() throws {
        let template = try Template(parsing: "#{B} #{A.x[#{C[#{D}]}]} ##{E} #{B} #{A[1]}")
        #expect(template.references.map(\.description) == ["B", "D", "C[#{D}]", "A.x[#{C[#{D}]}]", "A[1]"])
    }
}
