import FoundationEssentials
import SluiceModel
import Testing

struct MaskerTests {
    @Test func aSecretIsHiddenWhereverItStands() {
        let masker = Masker([Secret("hunter2")])
        #expect(masker.mask("hunter2, then [hunter2]hunter2") == "••••, then [••••]••••")
    }

    @Test func withoutSecretsATextStaysAsItIs() {
        #expect(Masker().mask("hunter2\r\n\u{0}ü") == "hunter2\r\n\u{0}ü")
    }

    @Test func base64IsHidden() {
        #expect(Masker([Secret("hunter2")]).mask("aHVudGVyMg== aHVudGVyMgo=") == "•••• ••••")
    }

    /// Wherever it begins in a group of three bytes; the characters at its ends belong to its neighbours too.
    @Test(arguments: [
        ("user:hunter2", "dXNlcjp••••"), ("users:hunter2", "dXNlcnM6••••"), ("a:hunter2!", "YTp••••IQ=="),
        ("<hunter2>", "PG••••I+"),
    ])
    func base64WithinOtherTextIsHidden(_ text: String, _ masked: String) {
        let shown = Masker([Secret("hunter2")]).mask(Data(text.utf8).base64EncodedString())
        #expect(shown == masked)
    }

    @Test func base64ForURLsIsHidden() {
        #expect(Masker([Secret("??>>~~ÿÿ")]).mask("Pz8-Pn5-w7_Dvw== Pz8+Pn5+w7/Dvw==") == "•••• ••••")
    }

    @Test(arguments: [64, 76])
    func base64ThatIsBrokenIntoLinesIsHidden(_ width: Int) {
        let secret = (0..<60).map { "part \($0)," }.joined()
        let encoding = Array(Data(secret.utf8).base64EncodedString())
        let lines = stride(from: 0, to: encoding.count, by: width)
            .map { String(encoding[$0..<min($0 + width, encoding.count)]) }
        #expect(Masker([Secret(secret)]).mask(lines.joined(separator: "\n")).allSatisfy { "•\n".contains($0) })
    }

    @Test(arguments: [
        "p%C3%A4%24s%20w%2Frd!", "p%c3%a4%24s%20w%2frd%21", "p%C3%A4%24s%20w/rd%21", "p%C3%A4%24s+w%2Frd%21",
    ])
    func urlEncodingIsHidden(_ encoded: String) {
        #expect(Masker([Secret("pä$s w/rd!")]).mask("?p=\(encoded)&q=1") == "?p=••••&q=1")
    }

    @Test(arguments: ["a", "abc", "äöü", ""])
    func threeCharactersOrFewerAreNotHidden(_ secret: String) {
        #expect(Masker([Secret(secret)]).mask("xabc äöü a") == "xabc äöü a")
    }

    @Test func fourCharactersAreHidden() {
        #expect(Masker([Secret("äöü!")]).mask("-äöü!-") == "-••••-")
    }

    @Test func aSecretOfSeveralLinesIsAlsoHiddenLineByLine() {
        let masker = Masker([Secret("-----BEGIN\n  abcdef\r\n}\n    },\n")])
        #expect(masker.mask("x abcdef y } z },") == "x •••• y } z },")
        #expect(masker.mask("-----BEGIN") == "••••")
    }

    @Test func theLongestOfSeveralSecretsIsHidden() {
        let masker = Masker([Secret("pass"), Secret("password"), Secret("sword")])
        #expect(masker.mask("password pass swor") == "•••• •••• swor")
    }

    @Test func overlappingSecretsAreHiddenWhole() {
        #expect(Masker([Secret("abcd"), Secret("cdef")]).mask("-abcdef-") == "-••••-")
    }

    @Test func aShortSecretInsideABrokenOffLongOneIsHidden() {
        #expect(Masker([Secret("abcdefgh"), Secret("cdef")]).mask("abcdefgX") == "ab••••gX")
    }

    @Test func aSecretAddedLaterIsHiddenFromThenOn() {
        let masker = Masker([Secret("first")])
        #expect(masker.mask("first second") == "•••• second")
        #expect(masker.adding(Secret("second")).mask("first second") == "•••• ••••")
    }

    @Test func manySecretsAddedOneByOneAreAllHidden() {
        var masker = Masker()
        for number in 0..<500 { masker.add(Secret("secret-\(number)-")) }
        let text = (0..<500).map { "<secret-\($0)->" }.joined()
        #expect(masker.mask(text) == String(repeating: "<••••>", count: 500))
    }

    @Test func aLongSecretThatRepeatsItselfTakesTimeLinearInTheText() {
        let secret = String(repeating: "a", count: 100_000)
        let text = String(repeating: "a", count: 99_999) + "b"
        let masked = Masker([Secret(secret)]).mask(text + text + secret)
        #expect(masked == text + text + "••••")
    }

    @Test func aMaskerDoesNotShowItsSecrets() {
        let masker = Masker([Secret("hunter2")])
        var dumped = ""
        dump(masker, to: &dumped)
        #expect("\(masker)" == "Masker")
        #expect(dumped.contains("104") == false)
    }
}
