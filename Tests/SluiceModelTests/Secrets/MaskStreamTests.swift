import SluiceModel
import Testing

struct MaskStreamTests {
    private func masked(_ pieces: [String], by masker: Masker) -> [String] {
        var stream = MaskStream(masker)
        var output = pieces.map { String(decoding: stream.mask($0.utf8), as: UTF8.self) }
        output.append(String(decoding: stream.finish(), as: UTF8.self))
        return output
    }

    @Test func aSecretThatStraddlesPiecesIsHidden() {
        let pieces = masked(["my hun", "ter", "2 is"], by: Masker([Secret("hunter2")]))
        #expect(pieces == ["my ", "", "•••• is", ""])
    }

    @Test func onlyWhatCouldBeASecretIsKeptBack() {
        let pieces = masked(["text h", "ello hu", "x"], by: Masker([Secret("hunter2")]))
        #expect(pieces == ["text ", "hello ", "hux", ""])
    }

    @Test func theEndGivesOutWhatWasKeptBack() {
        #expect(masked(["hunter"], by: Masker([Secret("hunter2")])) == ["", "hunter"])
    }

    @Test func everyWayOfCuttingGivesTheSameText() {
        let masker = Masker([Secret("abcd"), Secret("bcdabc"), Secret("dddd"), Secret("cdab cdab")])
        let text = "abcdabcdabc cdab cdab cda ddddddd abc dabcd ab"
        let bytes = Array(text.utf8)
        for size in 1...bytes.count {
            var stream = MaskStream(masker)
            var output: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                output += stream.mask(bytes[start..<min(start + size, bytes.count)])
            }
            output += stream.finish()
            #expect(String(decoding: output, as: UTF8.self) == masker.mask(text))
        }
    }

    @Test func anEndlessRunOfOverlapsIsOneMaskAndIsNotKept() {
        var stream = MaskStream(Masker([Secret("aaaa")]))
        var output: [UInt8] = []
        for _ in 0..<1_000 { output += stream.mask(Array("aaaaaaa".utf8)) }
        output += stream.finish()
        #expect(String(decoding: output, as: UTF8.self) == "••••")
    }

    @Test func aMaskerUsedFromTheMiddleOnSeesWhatIsKeptBack() {
        var stream = MaskStream(Masker([Secret("hunter2")]))
        var output = stream.mask("the hunt".utf8)
        stream.use(Masker([Secret("hunter2"), Secret("hunting")]))
        output += stream.mask("ing".utf8)
        output += stream.finish()
        #expect(String(decoding: output, as: UTF8.self) == "the ••••")
    }
}
