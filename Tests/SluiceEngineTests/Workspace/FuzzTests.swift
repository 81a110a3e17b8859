import Testing

@testable import SluiceEngine

/// Whatever stands in a file, there is an answer.
struct FuzzTests {
    private static let samples = SampleWorkspace.files.filter { $0.path.hasSuffix(".yaml") }

    private func load(_ path: String, _ bytes: [UInt8]) -> LoadedDefinitions {
        let files = Self.samples.map {
            WorkspaceFile(path: $0.path, content: $0.path == path ? bytes : Array($0.text.utf8))
        }
        return DefinitionLoader(workspace: Workspace(folder: "/"), catalogue: StepRegistry.builtIn.catalogue).load(
            files
        )
    }

    @Test(arguments: samples)
    func aSampleCutOffAnywhereGetsAnAnswer(_ sample: SampleWorkspace.File) {
        let bytes = Array(sample.text.utf8)
        for length in stride(from: 0, to: bytes.count, by: 23) {
            let loaded = load(sample.path, Array(bytes[..<length]))
            #expect(loaded.problems.allSatisfy { $0.location.line > 0 && !$0.message.isEmpty })
        }
    }

    @Test(arguments: samples)
    func aSampleWithWrongBytesGetsAnAnswer(_ sample: SampleWorkspace.File) {
        var random = Lehmer(state: UInt64(sample.text.utf8.count) + 1)
        for _ in 0..<60 {
            var bytes = Array(sample.text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let loaded = load(sample.path, bytes)
            #expect(loaded.problems.allSatisfy { $0.location.line > 0 && !$0.message.isEmpty })
        }
    }

    @Test(arguments: samples)
    func aSampleWithLinesMixedUpGetsAnAnswer(_ sample: SampleWorkspace.File) {
        var random = Lehmer(state: UInt64(sample.text.utf8.count) + 7)
        for _ in 0..<30 {
            let text = sample.text.split(separator: "\n").shuffled(using: &random).joined(separator: "\n")
            let loaded = load(sample.path, Array(text.utf8))
            #expect(loaded.problems.allSatisfy { $0.location.line > 0 && !$0.message.isEmpty })
        }
    }
}

/// The same numbers on every run, so that a failure can be seen again.
private struct Lehmer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
