import SluiceModel
import SluiceTemplate
import Testing

@Suite("The corpus: a file a case, written from Octopus's rules (§1.1–1.7)")
struct CorpusTests {
    @Test func itIsThere() throws {
        #expect(try CorpusCase.readAll().count > 400)
    }

    @Test(arguments: CorpusCase.all)
    func theCaseHolds(_ example: CorpusCase) throws {
        #expect(example.outcome == example.expected)
    }
}
