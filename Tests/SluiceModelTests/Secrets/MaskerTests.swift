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

    @Test func urlEncodingIsHidden() {
        #expect(Masker([Secret("pä$s w/rd")]).mask("?p=p%C3%A4%24s%20w%2Frd&q=1") == "?p=••••&q=1")
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
