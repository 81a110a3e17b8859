import SluiceTemplate
import Testing

@Suite("What cannot be resolved is echoed and named (Octopus §1.6)")
struct Echoes {
    @Test(
        arguments: [
            ("#{A}", "#{A}"), ("#{ A . B [ c ] }", "#{A.B[c]}"), ("#{A[ #{ x } ].B}", "#{A[#{x}].B}"),
            ("#{A[ ]}", "#{A[]}"),
            ("#{}", "#{}"), ("#{ }", "#{}"), ("#{elseif Foo}", "#{elseif Foo}"),
        ]
    )
    func asItIsUnderstood(_ text: String, _ echo: String) throws {
        #expect(try evaluated("<\(text)>") == "<\(echo)>")
        #expect(try missing(text) == [echo])
    }

    @Test func eachTokenIsNamedOnceInOrder() throws {
        #expect(try missing("#{B} #{A} #{ B } #{C} #{A}", ["C": "1"]) == ["#{B}", "#{A}"])
    }

    @Test func tokensWithinValuesAreNamedToo() throws {
        #expect(try evaluated("#{Foo}", ["Foo": "a #{Bar}"]) == "a #{Bar}")
        #expect(try missing("#{Foo}", ["Foo": "a #{Bar}"]) == ["#{Bar}"])
    }

    @Test func aTokenWithAnUnresolvedIndexIsNamedWhole() throws {
        #expect(try missing("#{X[#{y}]}", ["X[a]": "1"]) == ["#{X[#{y}]}"])
    }
}
