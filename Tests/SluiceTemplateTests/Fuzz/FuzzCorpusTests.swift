import FoundationEssentials
import SluiceTemplate
import Testing

@Suite("What the fuzzer tried is borne without a finding")
struct FuzzCorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Fuzz/corpus").standardized.path

    private static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []

    @Test func theCorpusIsThere() {
        #expect(Self.files.count > 100)
    }

    @Test func nothingIsFound() async throws {
        for file in Self.files {
            // Others wait for this thread.
            await Task.yield()
            let bytes = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file)"))
            #expect(Exercise.findings(bytes) == [], "\(file)")
        }
    }
}
