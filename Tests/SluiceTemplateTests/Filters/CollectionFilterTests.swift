import Testing

@testable import SluiceTemplate

@Suite("Filters for absent values and lists")
struct CollectionFilterTests {
    @Test func defaultStandsInForNothing() throws {
        #expect(try applied("Default", to: nil, "x") == "x")
        #expect(try applied("Default", to: "", "x") == "x")
        #expect(try applied("Default", to: " ", "x") == " ")
        #expect(try applied("Default", to: "a", "x") == "a")
        #expect(try applied("Default", to: nil, "") == "")
    }

    @Test func defaultTakesOneOption() throws {
        #expect(try applied("Default", to: nil) == nil)
        #expect(try applied("Default", to: nil, "x", "y") == nil)
    }

    @Test func coalesceTakesTheFirstThatIsNotEmpty() throws {
        #expect(try applied("Coalesce", to: "a", "b") == "a")
        #expect(try applied("Coalesce", to: nil, "", "b", "c") == "b")
        #expect(try applied("Coalesce", to: "", " ") == " ")
    }

    @Test func coalescePassesOverAMissingOption() throws {
        #expect(try applied("Coalesce", to: nil, options: ["#{A}", "b"], missing: [0]) == "b")
        #expect(try applied("Coalesce", to: nil, options: ["#{A}"], missing: [0]) == nil)
    }

    @Test func coalesceOfNothingIsNothing() throws {
        #expect(try applied("Coalesce", to: nil, "", "") == nil)
        #expect(try applied("Coalesce", to: "a") == nil)
    }

    @Test(
        arguments: [
            (#"["a","b","c"]"#, "a-b-c"), (#" [ "a" ] "#, "a"), ("[]", ""), (#"["a",15.00,true,null]"#, "a-15-True-"),
            (#"[[1, 2],{"a": "b"}]"#, #"[1,2]-{"a":"b"}"#), (#"{"a":1,"b":2}"#, "a-b"), ("a,b,c", "a-b-c"),
            ("a, b ,", "a- b -"), ("a", "a"), ("", ""), ("[a,b]", "[a-b]"), ("12", "12"), (#""x,y""#, #""x-y""#),
        ]
    )
    func joinTakesTheItemsOfALoop(_ text: String, _ joined: String) throws {
        #expect(try applied("Join", to: text, "-") == joined)
    }

    @Test func joinMayPutNothingBetween() throws {
        #expect(try applied("Join", to: "a,b", "") == "ab")
    }

    @Test func joinRefusesToMakeAVeryLongText() {
        let (items, separator) = (String(repeating: ",", count: 10_000), String(repeating: "x", count: 10_000))
        #expect(throws: FilterError.self) { try applied("Join", to: items, separator) }
    }

    @Test(
        arguments: [
            ("a;b;c", ";", #"["a","b","c"]"#), ("a", ";", #"["a"]"#), ("", ";", #"[""]"#),
            (";a;", ";", #"["","a",""]"#),
            ("a;;b", ";", #"["a","","b"]"#), ("aaaa", "aa", #"["","",""]"#), ("aaab", "aab", #"["a",""]"#),
            ("a, b", ", ", #"["a","b"]"#), ("a\"\n;é", ";", #"["a\"\n","é"]"#), ("a\r\nb", "\n", #"["a\r","b"]"#),
            ("😀–😀", "–", #"["😀","😀"]"#),
        ]
    )
    func splitMakesAJSONArray(_ text: String, _ separator: String, _ array: String) throws {
        #expect(try applied("Split", to: text, separator) == array)
    }

    @Test func splitNeedsASeparator() throws {
        #expect(try applied("Split", to: "abc", "") == nil)
    }

    @Test func joinUndoesSplit() throws {
        let array = try applied("Split", to: "a;b,c;;", ";")
        #expect(try applied("Join", to: array, ";") == "a;b,c;;")
    }

    @Test(
        arguments: [
            ("[1,[2,3],4]", "3"), ("[]", "0"), (#"{"a":1,"b":2}"#, "2"), ("{}", "0"), ("abc", "3"), ("", "0"),
            ("1234", "4"), (#""ab""#, "4"), ("[a", "2"), ("é😀", "2"), ("true", "4"),
        ]
    )
    func lengthCountsElementsOrCharacters(_ text: String, _ length: String) throws {
        #expect(try applied("Length", to: text) == length)
    }
}
