import Testing

@testable import SluiceTemplate

@Suite("Values that lead back to themselves or grow (Octopus §1.3.2)")
struct Loops {
    @Test func aLoopIsPrintedFromNameToName() throws {
        let scope = try TemplateScope(["Foo": "#{Fox}", "Fox": "#{Fax}", "Fax": "#{Fix}", "Fix": "#{Foo}"])
        let template = try Template(parsing: "#{Foo}")
        let error = try #require(throws: TemplateError.self) { try template.evaluate(in: scope) }
        #expect(error == .recursion(["Foo", "Fox", "Fax", "Fix", "Foo"]))
        #expect(
            error.description
                == "The value of 'Foo' leads back to itself: Foo -> Fox -> Fax -> Fix -> Foo. Change one of these values."
        )
    }

    @Test(arguments: [("x #{A}", "#{A}"), ("#{A}", "y #{A}"), ("#{A}", "#{B[#{A}]}"), ("#{B[#{A}]}", "#{A}")])
    func aLoopIsFoundWhereverTheTokenStands(_ text: String, _ value: String) throws {
        let scope = try TemplateScope(["A": .text(value), "B[x]": "1"])
        let template = try Template(parsing: text)
        let error = try #require(throws: TemplateError.self) { try template.evaluate(in: scope) }
        guard case .recursion = error else {
            Issue.record(error)
            return
        }
    }

    @Test func anIndexOfItsOwnThatHasNoValueIsNoLoop() throws {
        #expect(try evaluated("#{MY_VAR}", ["MY_VAR": "#{MY_VAR[#{foo}]}"]) == "#{MY_VAR[#{foo}]}")
    }

    @Test func theSameVariableTwiceIsNoLoop() throws {
        #expect(try evaluated("#{A} #{A}", ["A": "#{B}#{B}", "B": "b"]) == "bb bb")
    }

    @Test func valuesThatReferToValuesForThousandsOfLevelsAreRefused() throws {
        var variables = (0..<5_000).map { TemplateVariable("V\($0)", .text("#{V\($0 + 1)}")) }
        variables.append(TemplateVariable("V5000", "end"))
        let scope = try TemplateScope(variables)
        #expect(try Template(parsing: "#{V4950}").evaluate(in: scope).text == "end")
        let template = try Template(parsing: "#{V0}")
        #expect(throws: TemplateError.valuesTooDeep(first: "V0")) { try template.evaluate(in: scope) }
    }

    @Test(arguments: [50, 1_000, 100_000])
    func indexesWithinIndexesAreBounded(_ levels: Int) throws {
        let text = "#{A" + String(repeating: "[#{A", count: levels) + String(repeating: "}]", count: levels) + "}"
        guard levels > 50 else {
            #expect(try missing(text) == [text])
            return
        }
        let error = try #require(throws: TemplateError.self) { try Template(parsing: text) }
        guard case .syntax(let error) = error else { throw error }
        #expect(error.reason == .tooDeep)
    }

    @Test(arguments: ["x", ""])
    func valuesThatDoubleAreRefused(_ end: String) throws {
        var variables = (0..<60).map { TemplateVariable("V\($0)", .text("#{V\($0 + 1)}#{V\($0 + 1)}")) }
        variables.append(TemplateVariable("V60", .text(end)))
        let scope = try TemplateScope(variables)
        let template = try Template(parsing: "#{V0}")
        var evaluator = TemplateEvaluator(scope: scope, limit: 4 << 20)
        #expect(throws: TemplateError.tooLarge) { try evaluator.evaluate(template) }
    }

    @Test(arguments: ["#", "#{", "##{", "#{A", "#{A[", "#{A[#{", "#{A[#{!}]", "[", "}", "#{A }", "#{A.B[#{C}]}"])
    func repetitionsOfAnythingAreAnswered(_ piece: String) throws {
        let text = String(repeating: piece, count: 20_000)
        do throws(TemplateError) {
            let template = try Template(parsing: text)
            #expect(try Template(parsing: template.description).description == template.description)
        } catch {
            #expect(!error.description.isEmpty)
        }
    }
}
