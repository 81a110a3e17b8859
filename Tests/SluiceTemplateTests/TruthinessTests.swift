import SluiceTemplate
import Testing

@Suite("What counts as yes (Octopus §1.4)")
struct TruthinessTests {
    @Test(arguments: ["", "0", "no", "NO", "false", "False", " false ", "\tno\n"])
    func no(_ text: String) { #expect(!Truthiness.isTruthy(text)) }

    @Test(arguments: ["1", "yes", "true", " 0 ", "00", "null", "off", "nothing", "n o", " "])
    func everythingElseIsYes(_ text: String) { #expect(Truthiness.isTruthy(text)) }
}
