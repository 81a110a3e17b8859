import SluiceModel
import Testing

@Suite("A JSON number is the text that was written")
struct JSONNumberTests {
    @Test(arguments: ["0", "-0", "10", "1.30", "-1.0e-10", "4E2", "123456789012345678901234567890"])
    func aNumberKeepsItsSpelling(_ text: String) {
        #expect(JSONNumber(text)?.text == text)
    }

    @Test(arguments: ["", "-", "01", "-01", "+1", ".5", "5.", "1e", "1e+", "NaN", "Infinity", "0x10", "1 ", "1_0", "١"])
    func whatJSONDoesNotKnowIsNoNumber(_ text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test func onlyWholeNumbersThatFitAreInts() {
        #expect(JSONNumber("256")?.int == 256)
        #expect(JSONNumber("1.5")?.int == nil)
        #expect(JSONNumber("9223372036854775808")?.int == nil)
        #expect(JSONNumber("1.5")?.double == 1.5)
        #expect(JSONNumber("4e2")?.double == 400)
    }

    @Test func twoSpellingsAreTwoNumbers() {
        #expect(JSONNumber("1.0") != JSONNumber("1"))
    }
}
