import Testing

@testable import SluiceTemplate

@Suite("The filters Replace and Match")
struct RegexFilterTests {
    @Test(
        arguments: [
            (["a", "b"], "banana", "bbnbnb"),
            (["a"], "banana", "bnn"),
            (["(\\w+)@(?<host>\\w+)", "$1 at ${host}"], "me@home", "me at home"),
            (["A", "b"], "banana", "banana"),
            (["a", "b", "c"], "a", "b"),
            (["", "-"], "ab", "-a-b-"),
        ] as [([String], String, String)]
    )
    func replaceWritesAnotherText(_ options: [String], _ input: String, _ result: String) throws {
        #expect(try call("Replace", input, options) == result)
    }

    @Test(
        arguments: [
            ("an", "banana", "true"), ("^an", "banana", "false"), ("B", "banana", "false"), ("", "", "true"),
        ]
    )
    func matchSearchesAnywhere(_ pattern: String, _ input: String, _ result: String) throws {
        #expect(try call("Match", input, [pattern]) == result)
    }

    @Test(arguments: [("Replace", []), ("Match", []), ("Match", ["a", "b"])] as [(String, [String])])
    func aWrongNumberOfOptionsIsNotAccepted(_ filter: String, _ options: [String]) throws {
        #expect(try call(filter, "a", options) == nil)
    }

    @Test(arguments: ["Replace", "Match"])
    func noInputIsNotAccepted(_ filter: String) throws { #expect(try call(filter, nil, ["a"]) == nil) }

    @Test(arguments: ["Replace", "Match"])
    func aPatternThatCannotBeUsedStops(_ filter: String) {
        let start = "The filter '\(filter)' cannot use the regular expression"
        #expect(throws: FilterError("\(start) 'a)': the ')' has no '(' (at character 2).")) {
            try call(filter, "a", ["a)"])
        }
        let reason = "a balancing group (at character 1) is part of .NET's dialect that Sluice cannot follow"
        #expect(throws: FilterError("\(start) '(?<a-b>c)': \(reason).")) { try call(filter, "a", ["(?<a-b>c)"]) }
    }

    private func call(_ name: String, _ input: String?, _ options: [String]) throws -> String? {
        let filter = try #require(BuiltInFilters.filter(named: name))
        return try filter.function(FilterCall(input: input, options: options))
    }
}
