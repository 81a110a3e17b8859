import SluiceTemplate
import Testing

@Suite("How a symbol is resolved (Octopus §1.3)")
struct Symbols {
    @Test func namesAreFoundWithoutCase() throws {
        #expect(
            try evaluated("#{octopus.ACTION[web].name}", ["Octopus.Action[Web].Name": "x"]) == "x"
        )
    }

    @Test func aNameAndAnIndexAreDifferentSteps() throws {
        #expect(try evaluated("#{A.b} #{A[b]}", ["A.b": "1", "A[b]": "2"]) == "1 2")
    }

    @Test func anIndexIsAnyTextWithBalancedBrackets() throws {
        let name = "Octopus.Action[Register task definition (1.0) #2 $x].Output.Arn"
        #expect(try evaluated("#{\(name)}", [name: "arn"]) == "arn")
        #expect(try evaluated("#{A[x[1].y]}", ["A[x[1].y]": "1"]) == "1")
        #expect(try evaluated("#{A[ b ]}", ["A[b]": "1"]) == "1")
    }

    @Test(arguments: ["#{A[].B}", "#{A[ ].B}"])
    func theEmptyIndexIsAnIndex(_ text: String) throws {
        #expect(try evaluated(text, ["A[].B": "1"]) == "1")
    }

    @Test(arguments: ["#{A[#{x}]}", "#{A[ #{x} ]}", "#{A[#{ x }]}", "#{A[#{y.z}]}", "#{A[#{B[#{x}]}]}"])
    func anIndexMayBeAVariable(_ text: String) throws {
        #expect(try evaluated(text, ["A[k]": "1", "x": "k", "y.z": "#{x}", "B[k]": "k"]) == "1")
    }

    @Test func theStarIndexIsTheFirst() throws {
        #expect(try evaluated("#{A[*].B}", ["A[z].B": "1", "A[a].B": "2"]) == "1")
        #expect(try missing("#{A[*].B}", ["A": "x"]) == ["#{A[*].B}"])
    }

    @Test func ofTwoVariablesWithOneNameTheLastCounts() throws {
        #expect(try evaluated("#{A}", ["A": "1", "a": "2"]) == "2")
    }

    @Test func aNameThatIsNoSymbolGoesByItsBeginning() throws {
        #expect(try evaluated("#{Foo}", ["Foo!": "1", "!": "2", "": "3"]) == "1")
    }

    @Test func aVariableNameCannotHoldAVariableIndex() {
        #expect(throws: TemplateError.variableIndexInName("A[#{x}]")) { try TemplateScope(["A[#{x}]": "1"]) }
    }

    @Test func aPrefixOfANameHasNoValue() throws {
        #expect(try missing("#{A} #{A.B}", ["A.B.C": "1"]) == ["#{A}", "#{A.B}"])
    }

    @Test func anEmptyValueIsAValue() throws {
        #expect(try evaluated("<#{A}>", ["A": ""]) == "<>")
        #expect(try missing("<#{A}>", ["A": ""]) == [])
    }

    @Test func valuesAreExpandedUntilTextIsLeft() throws {
        #expect(try evaluated("#{A}", ["A": "a#{B}", "B": "b#{C}", "C": "c"]) == "abc")
    }

    @Test func everyExpansionUndoesOneEscape() throws {
        #expect(try evaluated("##{B} #{A} #{C}", ["A": "##{B}", "B": "x", "C": "#{A}"]) == "#{B} #{B} #{B}")
    }

    @Test func aValueThatIsNoTemplateIsTakenAsItIs() throws {
        let result = try Template(parsing: "<#{A}>").evaluate(in: TemplateScope(["A": "#{oops"]))
        #expect(result.text == "<#{oops>")
        #expect(
            result.problems.map(\.description) == [
                "The value of the variable 'A' is no template. "
                    + "The '#{' at character 1 is never closed. Add '}', or write '##{' where '#{' itself is meant."
            ]
        )
    }

    @Test(
        arguments: ["A", "A.B", "A[b]", "A[].C", "A[x[1]]", "A[#{b.c}].D"]
    )
    func aSymbolPrintsAsItIsWritten(_ text: String) throws {
        #expect(try SymbolPath(parsing: text).description == text)
    }

    @Test(arguments: ["", "Foo!", ".A", "A.", "A[", "$A", "A}"])
    func whatIsNoSymbolIsRefused(_ text: String) {
        #expect(throws: TemplateError.self) { try SymbolPath(parsing: text) }
    }
}
