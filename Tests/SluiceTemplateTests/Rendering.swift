import SluiceModel
import SluiceTemplate
import Testing

@Suite("Rendering what is deployed")
struct Rendering {
    @Test func aTemplateWithAllItsValuesBecomesText() throws {
        let scope = try TemplateScope(["Env": "dev", "Name": "web-#{Env}"])
        let result = try Template(parsing: "#{Name}:1").render(in: scope)
        #expect(result.text == "web-dev:1")
        #expect(result.unknown == [])
        #expect(!result.isSensitive)
    }

    @Test func everyMissingTokenIsNamedWithWhatMayHaveBeenMeant() throws {
        let scope = try TemplateScope(["Color": "red", "Message": "hi"])
        let template = try Template(parsing: "#{Colour} #{zzz.y} #{Message}")
        let error = try #require(throws: TemplateError.self) { try template.render(in: scope) }
        guard case .missing(let tokens) = error else { throw error }
        #expect(tokens.map(\.token.text) == ["#{Colour}", "#{zzz.y}"])
        #expect(tokens.map(\.nearest) == [["Color"], []])
        #expect(
            error.description
                == "No variable here gives a value to '#{Colour}' (did you mean 'Color'?), '#{zzz.y}'."
        )
    }

    @Test func aValueThatIsNoTemplateIsRefused() throws {
        let scope = try TemplateScope(["A": "#{B | }"])
        let template = try Template(parsing: "#{A}")
        let error = try #require(throws: TemplateError.self) { try template.render(in: scope) }
        #expect(
            error.description == """
                The value of the variable 'A' is no template. A name should stand before the '}' at character 7.
                """
        )
    }

    @Test(arguments: ["p#{w", "#{B}", "##{B}", "###{", "#{\u{301}", "#{if B}x#{/if}"])
    func secretsAndLiteralsStandForThemselves(_ text: String) throws {
        let scope = try TemplateScope(["A": .secret(Secret(text)), "L": .literal(text), "B": "1", "W": "<#{L}>"])
        #expect(try Template(parsing: "#{A}#{L}#{W}").render(in: scope).text == "\(text)\(text)<\(text)>")
        #expect(try Template(parsing: "#{each x in L}#{x}#{/each}").render(in: scope).text == text)
    }

    @Test(arguments: ["#{P}", "x#{Wrapped}", "#{J.a}", "#{Index[#{P}]}"])
    func aSecretMakesWhateverItGoesIntoSensitive(_ text: String) throws {
        let scope = try TemplateScope([
            "P": .secret(Secret("hunter2")), "Wrapped": "<#{P}>", "J": .secret(Secret("{\"a\":1}")),
            "Index[hunter2]": "1",
        ])
        let result = try Template(parsing: text).render(in: scope)
        #expect(result.isSensitive)
        #expect(result.displayText == "••••")
        var dumped = ""
        dump(result, to: &dumped)
        #expect(!"\(result)\(result.debugDescription)\(dumped)".contains("hunter2"))
    }

    @Test func aSecretThatIsNotUsedChangesNothing() throws {
        let scope = try TemplateScope(["P": .secret(Secret("hunter2")), "A": "1"])
        #expect(try !Template(parsing: "#{A}").render(in: scope).isSensitive)
    }

    @Test(arguments: [
        "#{Arn}", "x #{Use}", "#{Arn.member}", "#{Map[#{Arn}]}", "#{Map[#{Use}]}", "#{JSON.a}", "#{JSON.b}",
    ])
    func aValueThatIsKnownLaterIsSaidToBe(_ text: String) throws {
        let scope = try TemplateScope([
            "Arn": .unknown("known after 'Register'"), "Use": "#{Arn} #{Arn}", "Map[x]": "1",
            "JSON": "{\"a\": #{Arn}, \"b\": \"#{Arn}\"}",
        ])
        let result = try Template(parsing: text).render(in: scope)
        #expect(result.unknown == ["known after 'Register'"])
        #expect(result.missing == [])
    }

    @Test func whatIsMissingIsReportedAlsoWhereSomethingIsKnownLater() throws {
        let scope = try TemplateScope(["Arn": .unknown("later")])
        let template = try Template(parsing: "#{Arn} #{Nope}")
        let error = try #require(throws: TemplateError.self) { try template.render(in: scope) }
        #expect(error.description == "No variable here gives a value to '#{Nope}'.")
    }

    @Test func anExplicitMemberOfAValueKnownLaterIsThere() throws {
        let scope = try TemplateScope(["A": .unknown("later"), "A.b": "1"])
        #expect(try Template(parsing: "#{A.b}").render(in: scope).text == "1")
    }

    @Test(
        arguments: [
            (
                "a #{Foo",
                "The '#{' at character 3 is never closed. Add '}', or write '##{' where '#{' itself is meant."
            ),
            (
                "#{$Foo}",
                """
                '$' at character 3 cannot stand in '#{…}': names are made of letters, digits, spaces and '_-:/~()@', \
                with '.' and '[…]' between them.
                """
            ),
            ("#{/if}", "The '#{/' at character 1 ends a block that does not begin in this template."),
            ("x #{if A}", "The '#{if …}' at character 3 has no end: add '#{/if}'."),
            ("#{each a in B}#{if c}#{/each}", "The '#{if …}' at character 15 has no end: add '#{/if}'."),
            (
                "#{if A}#{$}#{/if}",
                """
                '$' at character 10 cannot stand in '#{…}': names are made of letters, digits, spaces and '_-:/~()@', \
                with '.' and '[…]' between them.
                """
            ),
            (
                "#{A == B}",
                """
                The '=' at character 5 cannot stand in '#{…}': only a condition can compare, as in \
                '#{if Name == "value"}…#{/if}'.
                """
            ),
        ]
    )
    func errorsAreSentences(_ text: String, _ expected: String) throws {
        let error = try #require(throws: TemplateError.self) { try Template(parsing: text) }
        #expect(error.description == expected)
    }
}
