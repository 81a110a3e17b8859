import SluiceModel
import Testing

@testable import SluiceEngine

struct SealingTests {
    private let key = PrivateKey()

    @Test(arguments: ["x", "correct horse\n4711", "#{Not} a template", String(repeating: "ü", count: 5000)])
    func whatIsSealedToAKeyIsOpenedWithIt(_ text: String) throws {
        let sealed = try key.publicKey.seal(Secret(text))
        #expect(try key.open(sealed).reveal() == text)
        #expect(SealedText("\(sealed)") == sealed)
    }

    @Test func theSameSecretIsSealedDifferentlyEachTime() throws {
        #expect(try key.publicKey.seal(Secret("a")) != key.publicKey.seal(Secret("a")))
    }

    @Test func noOtherKeyOpensIt() throws {
        let sealed = try PrivateKey().publicKey.seal(Secret("a"))
        #expect(throws: SecretKeyError.damaged(keyID: sealed.keyID)) { try key.open(sealed) }
    }

    @Test func theIdOfTheKeyIsBoundToIt() throws {
        let sealed = try key.publicKey.seal(Secret("a"))
        let moved = SealedText(keyID: "0123456789abcdef", payload: sealed.payload)
        #expect(throws: SecretKeyError.damaged(keyID: "0123456789abcdef")) { try key.open(moved) }
    }

    @Test(arguments: ["", "AAAA", "aGVsbG8gd29ybGQ=", String(repeating: "AAAA", count: 30)])
    func whatWasChangedIsNotOpened(_ payload: String) {
        #expect(throws: SecretKeyError.damaged(keyID: key.id)) {
            try key.open(SealedText(keyID: key.id, payload: payload))
        }
    }

    @Test func aKeyIsReadAsItWasWritten() throws {
        #expect(try PrivateKey(text: key.text.reveal()).id == key.id)
        #expect(try PublicKey(text: key.publicKey.text).id == key.id)
    }

    @Test func aKeyShowsNothingOfItself() {
        #expect("\(key) \(String(reflecting: key))" == "private key '\(key.id)' private key '\(key.id)'")
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!dumped.contains("sluice-private-key"))
    }

    @Test(arguments: [
        ("", "does not begin with 'sluice-private-key:'"), ("nonsense", "does not begin with 'sluice-private-key:'"),
        ("sluice-public-key:v1:0123456789abcdef:AAAA", "it is a public key, and a private key belongs here"),
        ("sluice-private-key:v2:0123456789abcdef:AAAA", "does not have the form"),
        ("sluice-private-key:v1:0123456789abcdef:AAAA", "is not 32 bytes in base64"),
        (
            "sluice-private-key:v1:0123456789abcdef:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "not that of its bytes"
        ),
    ])
    func whatIsNoKeyIsToldWithoutShowingIt(_ text: String, _ words: String) {
        let fault = #expect(throws: KeyText.Fault.self) { try PrivateKey(text: text) }
        #expect(fault?.description.contains(words) == true, "\(String(describing: fault))")
        #expect(fault?.description.contains("AAAA") == false)
    }

    @Test(arguments: [
        "", "v1", "v1::", "v2:0123456789abcdef:AAAA", "v1:0123456789ABCDEF:AAAA", "v1:0123456789abcdef:AAA",
        "v1:0123456789abcdef:A*AA", "v1:0123:AAAA", "v1:0123456789abcdef:AAAA:",
    ])
    func otherTextsAreNoSealedValues(_ text: String) {
        #expect(SealedText(text) == nil)
    }
}
