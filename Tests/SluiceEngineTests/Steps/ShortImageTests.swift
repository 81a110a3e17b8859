import Testing

@testable import SluiceEngine

@Suite("Images as people see them")
struct ShortImageTests {
    @Test func aDigestIsCutAfterTwelveDigits() {
        #expect(
            ShortImage.text("registry.example.com/web:1.2@\(String.digest("9"))")
                == "registry.example.com/web:1.2@sha256:999999999999"
        )
    }

    @Test(arguments: ["", "web:1.2", "web@sha256:abc", "#f00", "@sha256:" + String(repeating: "a", count: 65)])
    func everyOtherTextStays(_ text: String) {
        #expect(ShortImage.text(text) == text)
    }
}
