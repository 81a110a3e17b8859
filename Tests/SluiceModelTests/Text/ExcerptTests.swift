import SluiceModel
import Testing

@Suite("A text in a message")
struct ExcerptTests {
    @Test(arguments: [("", ""), ("1.0-é", "1.0-é"), ("a\tb\r\n\u{0}", "aU+0009bU+000DU+000AU+0000")])
    func controlCharactersAreCodes(_ text: String, _ excerpt: String) {
        #expect(text.excerpt == excerpt)
    }

    @Test func aLongTextIsItsBeginning() {
        let text = String(repeating: "9", count: 80)
        #expect(text.excerpt == text)
        #expect("\(text)9".excerpt == "\(text)…")
    }

    @Test func aCharacterOfManyScalarsIsLongToo() {
        #expect(("e" + String(repeating: "\u{301}", count: 100_000)).excerpt.utf8.count < 400)
    }
}
