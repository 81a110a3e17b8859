import SluiceModel
import Testing

@Suite("JSON is read strictly and kept as it was written")
struct JSONParserTests {
    @Test(
        arguments: [
            "null", "true", "false", "0", "-0", "1.30", "4e2", "1E+2", "12345678901234567890123", "\"\"", "[]", "{}",
            #"{"z":1,"a":[1,2.50,"x"],"m":{"b":null,"a":false}}"#, #""tab\tline\nquote\"back\\""#, "\"ü→🙂\"",
        ]
    )
    func aCompactTextComesBackByteForByte(_ text: String) throws {
        #expect(try JSONParser.parse(text).compact == text)
    }

    @Test func whitespaceAroundEverythingIsAllowed() throws {
        let value = try JSONParser.parse(" \n\t\r{ \"a\" : [ 1 , 2 ] } \n")
        #expect(value == ["a": [1, 2]])
    }

    @Test func escapesBecomeTheirCharacters() throws {
        let text = #""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude42""#
        #expect(try JSONParser.parse(text).string == "\"\\/\u{8}\u{C}\n\r\tAé🙂")
    }

    @Test(
        arguments: [
            (#""\ud83d""#, "\u{FFFD}"), (#""\ude42""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
            (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\ud83d\ude42""#, "\u{FFFD}🙂"),
        ]
    )
    func aLoneSurrogateIsReplacedAndNothingElseIsLost(_ text: String, _ expected: String) throws {
        #expect(try JSONParser.parse(text).string == expected)
    }

    @Test(
        arguments: [
            ("", 0), ("  ", 2), ("nul", 0), ("True", 0), ("[1,]", 3), ("[1 2]", 3), ("{\"a\"}", 4), ("{a:1}", 1),
            ("{\"a\":1,}", 7), ("\"a", 2), ("\"a\nb\"", 3), (#""\x""#, 3), (#""\u12""#, 3), ("01", 0), ("1.", 0),
            ("+1", 0), (".5", 0), ("-", 0), ("1e", 0), ("NaN", 0), ("1 1", 2), ("[", 1), ("{", 1),
        ]
    )
    func whatIsNoJSONIsRefusedWithItsPlace(_ text: String, _ offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONParser.parse(text) }
        #expect(error?.offset == offset)
        #expect(error?.description.hasPrefix("This is not JSON: ") == true)
    }

    @Test func bytesThatAreNoTextAreRefused() {
        #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xC3, 0x28, 0x22]) }
        #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }

    @Test func depthHasALimitAndNoInputOverflowsTheStack() throws {
        let limit = JSONParser.depthLimit
        let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(try JSONParser.parse(deepest).compact == deepest)
        for open in ["[", "{\"a\":", "[{\"a\":"] {
            let error = #expect(throws: JSONError.self) {
                try JSONParser.parse(String(repeating: open, count: 100_000))
            }
            #expect(error?.reason == "nested deeper than 512 levels")
        }
    }

    @Test func aRepeatedNameKeepsItsFirstPlaceAndItsLastValue() throws {
        #expect(try JSONParser.parse(#"{"a":1,"b":2,"a":3}"#).compact == #"{"a":3,"b":2}"#)
    }

    /// Each doubling would take four times as long with a scan for each member, which no test run would sit through.
    @Test func aHundredThousandMembersStayLinear() throws {
        let text = "{" + (0..<100_000).map { "\"name\($0)\":\($0)" }.joined(separator: ",") + "}"
        let object = try #require(try JSONParser.parse(text).object)
        #expect(object.count == 100_000)
        let lost = (0..<100_000).filter { (number: Int) in object["name\(number)"]?.int != number }
        #expect(lost.isEmpty)
        #expect(JSONValue.object(object).compact == text)
    }

    @Test func anythingPrintedReadsBackTheSame() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let value = JSONValue.random(depth: 4, using: &generator)
            #expect(try JSONParser.parse(value.compact) == value)
            #expect(try JSONParser.parse(value.pretty) == value)
        }
    }

    @Test func brokenTextNeverDoesMoreThanThrow() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<500 {
            var bytes = Array(JSONValue.random(depth: 3, using: &generator).compact.utf8)
            for _ in 0..<3 where !bytes.isEmpty {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if let value = try? JSONParser.parse(bytes) { #expect(try JSONParser.parse(value.compact) == value) }
        }
    }
}

extension JSONValue {
    fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &generator) {
        case 0: .null
        case 1: .bool(.random(using: &generator))
        case 2:
            ["0", "-1", "1.30", "4e2", "0.10", "123456789012345678901"].randomElement(using: &generator)
                .flatMap { JSONNumber($0) }.map { .number($0) } ?? .null
        case 3, 4: .string(text(using: &generator))
        case 5:
            .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) }
            )
        default:
            .object(
                JSONObject(
                    (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                        (text(using: &generator), random(depth: depth - 1, using: &generator))
                    }
                )
            )
        }
    }

    private static func text(using generator: inout SeededGenerator) -> String {
        let scalars: [Character] = [
            "a", "Z", "0", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é", "🙂", "{", ",",
        ]
        return String(
            (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in scalars.randomElement(using: &generator) }
        )
    }
}
