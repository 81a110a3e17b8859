import SluiceModel
import Testing

@Suite("JSON is read leniently, as Json.NET does (Octopus §1.3.1)")
struct LenientJSONParserTests {
    @Test(
        arguments: [
            "null", "true", "false", "0", "-0", "1.30", "4e2", "1E+2", "12345678901234567890123", "\"\"", "[]", "{}",
            #"{"z":1,"a":[1,2.50,"x"],"m":{"b":null,"a":false}}"#, #""tab\tline\nquote\"back\\""#, "\"ü→🙂\"",
        ]
    )
    func strictJSONIsReadAsItIs(_ text: String) throws {
        #expect(try LenientJSONParser.parse(text).compact == text)
    }

    @Test(
        arguments: [
            ("{a:1}", #"{"a":1}"#), ("{a :1}", #"{"a":1}"#), ("{_$9:1}", #"{"_$9":1}"#), ("{1:2}", #"{"1":2}"#),
            ("{true:1}", #"{"true":1}"#), ("{größe:1}", #"{"größe":1}"#), ("{'a b':1}", #"{"a b":1}"#),
        ]
    )
    func aNameNeedsNoDoubleQuotes(_ text: String, _ expected: String) throws {
        #expect(try LenientJSONParser.parse(text).compact == expected)
    }

    @Test(
        arguments: [
            ("'a\"b'", "a\"b"), (#""a'b""#, "a'b"), (#"'it\'s'"#, "it's"), (#""it\'s""#, "it's"),
            (#"'\u0041\n'"#, "A\n"),
            ("\"a\nb\r\n\tc\u{1}\"", "a\nb\r\n\tc\u{1}"), (#"'\ud83d\ude42 \ud83d'"#, "🙂 \u{FFFD}"),
        ]
    )
    func stringsHaveEitherQuoteAndAnyCharacter(_ text: String, _ expected: String) throws {
        #expect(try LenientJSONParser.parse(text).string == expected)
    }

    @Test(
        arguments: [
            ("/*a*/1/*b*/", "1"), ("// a\n1 // b", "1"), ("[1/**/,/***/2]// end", "[1,2]"),
            ("//a\r[true//b\n]", "[true]"),
            ("{/*a*/'a':/*b*/1/*c*/,/*d*/}", #"{"a":1}"#), ("[/*only*/]", "[]"), ("[1,//none\n]", "[1]"),
        ]
    )
    func commentsAreSkipped(_ text: String, _ expected: String) throws {
        #expect(try LenientJSONParser.parse(text).compact == expected)
    }

    @Test(
        arguments: [
            ("[1,]", "[1]"), ("{a:1,}", #"{"a":1}"#), ("[,]", "[null]"), ("[1,,2]", "[1,null,2]"),
            ("[,,]", "[null,null]"),
            ("{a:,b:1}", #"{"a":null,"b":1}"#), ("[undefined]", "[null]"),
        ]
    )
    func aTrailingCommaAddsNothingAndAMissingValueIsNull(_ text: String, _ expected: String) throws {
        #expect(try LenientJSONParser.parse(text).compact == expected)
    }

    @Test(arguments: ["NaN", "Infinity", "-Infinity"])
    func whatIsNoNumberIsItsName(_ text: String) throws {
        #expect(try LenientJSONParser.parse("[\(text)]")[0]?.string == text)
    }

    @Test(
        arguments: [
            ("0x1F", "31"), ("0XfF", "255"), ("0xFFFFFFFFFFFFFFFF", "-1"), ("017", "15"), ("00", "0"), (".5", "0.5"),
            ("-.5", "-0.5"), ("5.", "5.0"), ("-012", "-12"), ("1.e5", "1.0e5"), ("01777777777777777777777", "-1"),
        ]
    )
    func otherSpellingsOfANumberAreRespelled(_ text: String, _ expected: String) throws {
        #expect(try LenientJSONParser.parse("[\(text)]").compact == "[\(expected)]")
    }

    @Test func whitespaceIsUnicodes() throws {
        #expect(try LenientJSONParser.parse("\u{A0}{\u{2003}a\u{3000}:\u{B}1\u{2028}}\u{85}").compact == #"{"a":1}"#)
    }

    @Test func aRepeatedNameTakesItsLastPlaceAndItsLastValue() throws {
        #expect(try LenientJSONParser.parse("{a:1,b:2,a:3}").compact == #"{"b":2,"a":3}"#)
    }

    @Test(
        arguments: [
            ("", 0), ("  ", 2), ("nul", 0), ("True", 0), ("truex", 4), ("nully", 4), ("[1 2]", 3), ("{a}", 2),
            ("{,}", 1),
            ("{a:1,,}", 5), ("{a:}", 3), ("{a/**/:1}", 2), ("{a-b:1}", 2), ("{'a' 1}", 5), ("[1}", 2), ("{a:1]", 4),
            ("\"a", 2), ("'a\"", 3), (#""\x""#, 3), (#""\u12""#, 3), ("089", 0), ("0x", 0), ("0xG", 0), ("-0x1", 0),
            ("0x-1", 0), ("0x+1", 0), ("-", 0), (".", 0), ("1e", 0), ("+1", 0), ("1-2", 0), ("1g", 0), ("1 1", 2),
            ("1;", 0), (",", 0), ("]", 0), ("[", 1), ("{", 1), ("/", 1), ("/*", 2), ("1/*", 3), ("#", 0), ("{🙂:1}", 1),
            ("new Date(1)", 0), ("\u{FEFF}1", 0), ("0xFFFFFFFFFFFFFFFFF", 0), ("(1)", 0), ("1..2", 0), ("１", 0),
        ]
    )
    func theRestIsRefusedWithItsPlace(_ text: String, _ offset: Int) {
        let error = #expect(throws: JSONError.self) { try LenientJSONParser.parse(text) }
        #expect(error?.offset == offset)
    }

    @Test func depthHasTheLimitOfTheStrictParser() throws {
        let limit = JSONParser.depthLimit
        let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(try LenientJSONParser.parse(deepest).compact == deepest)
        for open in ["[", "{a:", "[{'a':", "[/**/"] {
            let error = #expect(throws: JSONError.self) {
                try LenientJSONParser.parse(String(repeating: open, count: 100_000))
            }
            #expect(error?.reason == "nested deeper than 512 levels")
        }
    }

    /// With a scan for each member or comment no test run would sit through it.
    @Test func aHundredThousandRepeatedMembersStayLinear() throws {
        let text =
            "{" + String(repeating: "a:1,/**/", count: 100_000) + (0..<100_000).map { "n\($0):\($0)," }.joined() + "}"
        let object = try #require(try LenientJSONParser.parse(text).object)
        #expect(object.count == 100_001)
        #expect(object.names.first == "a")
    }

    @Test func brokenTextNeverDoesMoreThanThrow() throws {
        let seed = Array(#"{a:[1,0x1F,'b\'c',/*d*/NaN,],"e":{f:-.5,g:undefined,h:"ü→🙂\u0041"},}//i"#.utf8)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            var bytes = seed
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            guard let value = try? LenientJSONParser.parse(String(decoding: bytes, as: UTF8.self)) else { continue }
            #expect(try LenientJSONParser.parse(value.compact) == value)
        }
    }
}
