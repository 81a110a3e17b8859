import Foundation
import SluiceModel
import Testing

@Suite("A JSON value answers for what it is and survives coders")
struct JSONValueTests {
    @Test func anAccessorAnswersForItsOwnKindOnly() {
        let value: JSONValue = ["text": "a", "number": 3, "yes": true, "list": [1, "b"], "nothing": nil]
        #expect(value["text"]?.string == "a")
        #expect(value["text"]?.int == nil)
        #expect(value["number"]?.int == 3)
        #expect(value["number"]?.string == nil)
        #expect(value["yes"]?.bool == true)
        #expect(value["list"]?[1]?.string == "b")
        #expect(value["list"]?[2] == nil)
        #expect(value["list"]?["a"] == nil)
        #expect(value["nothing"]?.isNull == true)
        #expect(value["missing"] == nil)
        #expect(value[0] == nil)
    }

    @Test func aCoderKeepsOrderAndSpelling() throws {
        let value = try JSONParser.parse(#"{"z":1.30,"a":[4e2,12345678901234567890],"é":"\u0000"}"#)
        let data = try JSONEncoder().encode([value])
        #expect(try JSONDecoder().decode([JSONValue].self, from: data) == [value])
        #expect(try JSONDecoder().decode([JSONValue].self, from: data).first?.compact == value.compact)
    }

    @Test func aStoredTextThatIsNoJSONIsAnError() {
        #expect(throws: JSONError.self) { try JSONDecoder().decode([JSONValue].self, from: Data(#"["{"]"#.utf8)) }
    }

    @Test func everyTextInItCanBeReplacedAndNamesStay() {
        let value: JSONValue = ["secret": "secret", "list": ["secret", 1, ["secret": "other"]]]
        let masked = value.mapStrings { $0 == "secret" ? "••••" : $0 }
        #expect(masked == ["secret": "••••", "list": ["••••", 1, ["secret": "other"]]])
    }
}
