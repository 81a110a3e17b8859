import SluiceModel
import Testing

@Suite("JSON is printed for machines and for people")
struct JSONPrinterTests {
    private let value: JSONValue = ["name": "web", "ports": [80, 443], "empty": [:], "none": [], "off": nil]

    @Test func compactIsOneLineWithoutSpaces() {
        #expect(value.compact == #"{"name":"web","ports":[80,443],"empty":{},"none":[],"off":null}"#)
    }

    @Test func prettyHasTwoSpacesALevelAndNoLastNewline() {
        #expect(
            value.pretty == """
                {
                  "name": "web",
                  "ports": [
                    80,
                    443
                  ],
                  "empty": {},
                  "none": [],
                  "off": null
                }
                """
        )
    }

    @Test func controlCharactersAreEscapedAndOtherTextIsLeftAlone() {
        #expect(JSONValue.string("\u{0}\u{1B}\u{7F}\r\n\té🙂/").compact == #""\u0000\u001b\u007f\r\n\té🙂/""#)
    }
}
