import SluiceModel
import Testing

@testable import SluiceScript

struct LineAssemblerTests {
    private func lines(_ pieces: [[UInt8]], masker: Masker = Masker()) -> [String] {
        var assembler = LineAssembler(masker: masker)
        return pieces.flatMap { assembler.read($0) } + assembler.flush()
    }

    private func lines(_ pieces: String..., masker: Masker = Masker()) -> [String] {
        lines(pieces.map { Array($0.utf8) }, masker: masker)
    }

    @Test func bothLineEndsEndALine() {
        #expect(lines("a\nb\r\n\nc\rd\n") == ["a", "b", "", "c\rd"])
    }

    @Test func theLastLineNeedsNoEnd() {
        #expect(lines("a\nb") == ["a", "b"])
    }

    @Test func aLineMayComeInPieces() {
        #expect(lines("a", "b\r", "\nc") == ["ab", "c"])
    }

    @Test func nothingIsNoLine() {
        #expect(lines("") == [])
    }

    @Test func invalidUTF8IsRepaired() {
        #expect(lines([[0x61, 0xFF, 0x62, 0x0A]]) == ["a\u{FFFD}b"])
    }

    @Test func aCharacterMayComeInPieces() {
        let bytes = Array("ü\n".utf8)
        #expect(lines([[bytes[0]], Array(bytes[1...])]) == ["ü"])
    }

    @Test func aLongLineComesInPieces() {
        let pieces = lines(String(repeating: "x", count: 150_000) + "\ny")
        #expect(pieces.map(\.utf8.count) == [65_536, 65_536, 18_928, 1])
    }

    @Test func aPieceDoesNotEndInsideACharacter() {
        let text = "x" + String(repeating: "🎉", count: 40_000)
        let pieces = lines(text)
        #expect(pieces.joined() == text)
        #expect(pieces.count == 3)
    }

    @Test func bytesThatAreNoTextStillComeInPieces() {
        let pieces = lines([Array(repeating: 0x80, count: 70_000)])
        #expect(pieces.joined().unicodeScalars.count == 70_000)
    }

    @Test func aSecretIsMaskedHoweverTheLineIsCut() {
        #expect(lines("a hun", "ter2", " b\n", masker: Masker([Secret("hunter2")])) == ["a •••• b"])
    }
}
