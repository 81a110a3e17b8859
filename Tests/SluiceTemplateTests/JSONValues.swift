import SluiceTemplate
import Testing

@Suite("Walking into values that are JSON (Octopus §1.3.1)")
struct JSONValues {
    @Test(
        arguments: [
            ("#{V.a}", "1"), ("#{V[a]}", "1"), ("#{V.s}", "te\"xt"), ("#{V.t}", "True"), ("#{V.f}", "False"),
            ("#{V.n}", ""),
            ("#{V.none}", ""), ("#{V.A}", ""), ("#{V.list}", "[10,20,{\"k\":\"v\"}]"),
            ("#{V.o}", "{\"p\":{\"q\":[true,1.5]}}"),
            ("#{V.list[0]}", "10"), ("#{V.list[1]}", "20"), ("#{V.list[2].k}", "v"), ("#{V.list[9]}", ""),
            ("#{V.list.0}", "10"),
            ("#{V.o.p.q[1]}", "1.5"), ("#{V.text.x}", "y"), ("#{v.a}", "1"), ("#{V[#{which}]}", "1"),
        ]
    )
    func membersAndElements(_ text: String, _ expected: String) throws {
        let json = """
            {"a": 1, "s": "te\\"xt", "t": true, "f": false, "n": null, "list": [10, 20, {"k": "v"}],
             "o": {"p": {"q": [true, 1.50]}}, "text": "{\\"x\\": \\"y\\"}"}
            """
        #expect(try evaluated(text, ["V": .text(json), "which": "a"]) == expected)
        #expect(try missing(text, ["V": .text(json), "which": "a"]) == [])
    }

    @Test(arguments: [
        "#{L[x]}", "#{L[-1]}", "#{L[1.0]}", "#{L[*]}", "#{T.x.y}", "#{N.x.y}", "#{S.x.y}", "#{P.x}", "#{E.x}",
    ])
    func aStepThatMakesNoSenseIsUnresolved(_ text: String) throws {
        let values: KeyValuePairs<String, TemplateValue> = [
            "L": "[1]", "T": "{\"x\": true}", "N": "{\"x\": null}", "S": "\"abc\"", "P": "plain", "E": "",
        ]
        #expect(try missing(text, values) == [text])
    }

    @Test(
        arguments: [
            ("5", "5"), ("\"abc\"", "abc"), ("true", "True"), ("15.00", "15"), ("1.30", "1.3"), ("-0.5", "-0.5"),
            ("1e3", "1000"),
            ("12345678901234567890", "12345678901234567890"), ("1.5e15", "1.5E+15"),
            ("123456789012345.5", "123456789012345.5"),
            ("1e100", "1E+100"), ("0.00001", "1E-05"), ("0.00012", "0.00012"), ("0.0", "0"), ("-2.50e-7", "-2.5E-07"),
        ]
    )
    func aScalarLeadsToItself(_ json: String, _ expected: String) throws {
        #expect(try evaluated("#{V.anything}", ["V": .text(json)]) == expected)
    }

    @Test func aNumberThatWasTakenOutLeadsToItself() throws {
        #expect(try evaluated("#{V.a.b.c}", ["V": "{\"a\": 5}"]) == "5")
    }

    @Test func variablesOverrideMembersAtEveryDepth() throws {
        #expect(try evaluated("#{V.a.b} #{V.c}", ["V": "{\"a\":{\"b\":1},\"c\":3}", "V.a.b": "2"]) == "2 3")
    }

    @Test func whatItRefersToIsPutInFirst() throws {
        #expect(try evaluated("#{V.a} #{V.k}", ["V": "{\"a\": \"#{X}\", \"#{Y}\": 2}", "X": "1", "Y": "k"]) == "1 2")
    }

    @Test func onlyWhatIsTakenOutHasToBeThere() throws {
        let values: KeyValuePairs<String, TemplateValue> = [
            "V": "{\"a\": \"#{X}\", \"b\": \"#{L}\", \"c\": 1}", "L": .unknown("later"),
        ]
        #expect(try missing("#{V.c}", values) == [])
        #expect(try missing("#{V.a}", values) == ["#{X}"])
        let result = try Template(parsing: "#{V.b}").evaluate(in: TemplateScope(values))
        #expect(result.unknown == ["later"])
    }

    @Test func aMemberMayReferToItsSiblings() throws {
        #expect(try evaluated("#{V.a}", ["V": "{\"a\": \"#{V.b}\", \"b\": 1}"]) == "1")
    }

    @Test func manyMembersMayReferToTheirSiblings() throws {
        let members = (0..<40).map { "\"k\($0)\": \"#{V.k\($0 + 1)}\"" } + ["\"k40\": \"end\""]
        let json = "{" + members.joined(separator: ",") + "}"
        #expect(try evaluated("#{V.k0}", ["V": .text(json)]) == "end")
    }

    @Test func aLoopInAMemberThatIsNotAskedForIsNone() throws {
        let values: KeyValuePairs<String, TemplateValue> = ["V": "{\"a\": \"#{X}\", \"b\": 1}", "X": "#{X}"]
        #expect(try evaluated("#{V.b}", values) == "1")
        #expect(throws: TemplateError.recursion(["X", "X"])) { try evaluated("#{V.a}", values) }
    }
}
