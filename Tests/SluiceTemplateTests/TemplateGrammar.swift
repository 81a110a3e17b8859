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
    func aParsedTemplateIsTheSameWhenItIsPrintedAndParsed(_ text: String) throws {
        let template = try Template(parsing: text)
        #expect(try Template(parsing: template.description).description == template.description)
        #expect(try evaluated(template.description) == evaluated(text))
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
        #expect(syntaxError("x #{\(character)Foo}")! == (.unexpected(character), 5))
        #expect(syntaxError("x #{F\(character)}")! == (.unexpected(character), 6))
    }

    @Test(
        arguments: [
            ("é #{Foo", .unclosed, 3), ("#{", .unclosed, 1), ("#{A[b]", .unclosed, 1),
            ("#{Fo[o}", .unexpected("["), 5), ("#{A.}", .unexpected("."), 4), ("#{[x]}", .unexpected("["), 3),
            ("#{A[b]c}", .unexpected("c"), 7), ("#{/if}", .closesNothing, 1), ("#{A in B}", .unexpected("i"), 5),
            ("#{A == B}", .unexpected("="), 5), ("#{A #{B}}", .unexpected("#"), 5), ("#{A |}", .unexpected("}"), 6),
        ] as [(String, TemplateSyntaxError.Reason, Int)]
    )
    func whatIsNoTemplateIsRefusedWithItsPlace(_ text: String, _ reason: TemplateSyntaxError.Reason, _ position: Int) {
        #expect(syntaxError(text)! == (reason, position))
    }

    @Test func referencesAreListedOnceInOrder() throws {
        let template = try Template(parsing: "#{B} #{A.x[#{C[#{D}]}]} ##{E} #{B} #{A[1]}")
        #expect(template.references.map(\.description) == ["B", "D", "C[#{D}]", "A.x[#{C[#{D}]}]", "A[1]"])
    }

    @Test func whatALoopProvidesIsNoReference() throws {
        let template = try Template(
            parsing: "#{each x in L}#{x.a}#{if Octopus.Template.Each.First == y}#{calc {z}+X}#{/if}#{/each}#{x}"
        )
        #expect(template.references.map(\.description) == ["L", "y", "z", "x"])
    }

    @Test func octostachesOwnMessageNamesTheOutermostToken() throws {
        let error = try #require(throws: TemplateError.self) { try Template(parsing: "0123456\nabcdé #{if A}#{$}") }
        let message = "Parsing failure: unexpected '#'; expected end of input (Line 2, Column 7); recently consumed: "
        #expect(error.octostacheText == message + "456\nabcdé ")
    }
}
