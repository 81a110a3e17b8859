import SluiceYAML
import Testing

@Suite("A template without quotes that YAML takes for a comment")
struct HiddenTemplateTraps {
    @Test(
        arguments: [
            ("value: #{Color}", "1:8: '#{Color}' is read as a comment here; quote it: value: \"#{Color}\""),
            ("a:\n  value: #{A}-#{B}  ", "2:10: '#{A}' is read as a comment here; quote it: value: \"#{A}-#{B}\""),
            ("- name: #{x}", "1:9: '#{x}' is read as a comment here; quote it: - name: \"#{x}\""),
            ("- a\n- #{x}\n", "2:3: '#{x}' is read as a comment here; quote it: - \"#{x}\""),
            ("value: #{x} # why", "1:8: '#{x}' is read as a comment here; quote it: value: \"#{x}\""),
            ("größe: #{x}", "1:8: '#{x}' is read as a comment here; quote it: größe: \"#{x}\""),
            ("a: 1\r\nb: #{x}\r\n", "2:4: '#{x}' is read as a comment here; quote it: b: \"#{x}\""),
        ]
    )
    func anEmptyValueIsReported(_ text: String, _ expected: String) {
        #expect(problems(of: text) == expected)
    }

    @Test(
        arguments: [
            (
                "value: hello #{Name}",
                "1:14: '#{Name}' is read as a comment here; quote it: value: \"hello #{Name}\""
            ),
            (
                "value: it's \"so\" #{x}",
                "1:18: '#{x}' is read as a comment here; quote it: value: 'it''s \"so\" #{x}'"
            ),
            ("value: 'a' #{x}", "1:12: '#{x}' is read as a comment here; quote it: \"#{x}\""),
        ]
    )
    func aValueCutShortIsReported(_ text: String, _ expected: String) {
        #expect(problems(of: text) == expected)
    }

    @Test func inAFlowCollectionItIsReportedBesideWhatItBreaks() {
        #expect(
            problems(of: "with: { name: #{x} }\nz: 1") == """
                1:15: '#{x}' is read as a comment here; quote it: "#{x}"
                2:2: ',' or '}' should stand here: the mapping that begins with '{' at 1:7 goes on.
                """
        )
    }

    @Test(arguments: [
        "value:\n  #{Color}\nnext: 1", "value:\n  #{Color}", "-\n  #{x}\n- b", "value: hi\n  #{Name}\nb: 1",
    ])
    func onItsOwnLineItIsReportedWhereAValueIsMissing(_ text: String) {
        #expect(problems(of: text).contains("is read as a comment here; quote it: \"#{"))
    }

    @Test func aLongLineIsNotRepeated() {
        let long = String(repeating: "x", count: 500)
        #expect(
            problems(of: "value: \(long) #{Name}")
                == "1:509: '#{Name}' is read as a comment here; put the value in quotes"
        )
    }

    @Test(
        arguments: [
            "a: \"x #{b}\"", "a: 'x #{b}'", "a: \"x\n  #{b}\"", "a: |\n  x #{b}\n  #{c}\nd: 1",
            "a: >-\n  #{b}\n\n#{c}\nd: 1",
            "a: x#{b}", "# a: #{b}\na: 1", "a: 1 # see #{b}", "steps:\n  #{ name: off }\n  - name: on",
            "- k: a\n  #{ c: d }\n  e: f", "[ \"#{a}\", '#{b}' ]", "\"#{a}\": 1", "a: !env X#{b}", "#{a}\nb: 1",
        ]
    )
    func textInQuotesInABlockOrInAComment(isLeftAlone text: String) {
        #expect(problems(of: text) == "")
    }
}
