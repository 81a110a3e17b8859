import SluiceYAML
import Testing

@Suite("Input of any size or shape gets a bounded answer")
struct YAMLBounds {
    @Test func anAliasBombIsOneProblem() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            text += "a\(level): &a\(level) [" + String(repeating: "*a\(level - 1),", count: 9) + "]\n"
        }
        #expect(
            problems(of: text)
                == "6:10: With '*a4' the aliases of this file stand for more than 100000 values. Use fewer."
        )
    }

    @Test func aliasesCannotNestDeeperThanText() {
        var text = "a0: &a0 [x]\n"
        for level in 1...150 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(problems(of: text).contains("nested deeper than 100 levels here"))
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n "])
    func deepNestingIsAProblem(_ piece: String) {
        let text = piece == "a:\n " ? staircase(200) : String(repeating: piece, count: 100_000)
        #expect(problems(of: text).contains("nested deeper than 100 levels here"))
    }

    @Test func aHundredLevelsAreRead() {
        let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(problems(of: text) == "")
        #expect(problems(of: "[\(text)]").contains("nested deeper"))
    }

    @Test func aFileThatIsTooLongIsNotRead() {
        let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: YAMLParser.sizeLimit + 1)
        #expect(
            YAMLParser.parse(bytes).problems.map(\.description)
                == ["1:1: The file has 10485761 bytes; at most 10 MiB are read."]
        )
    }

    @Test func countlessProblemsAreCutOff() {
        let text = String(repeating: "a: #{x}\n", count: 2_000)
        #expect(YAMLParser.parse(text).problems.count == YAMLParser.problemLimit)
    }

    @Test func noGarbageBreaksTheParser() {
        var state: UInt64 = 42
        let alphabet = Array("ab:-#{}[]|>'\"&*!%@\\ \n\t,?<é".utf8)
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int((state >> 33) % UInt64(alphabet.count))])
            }
            let problems = YAMLParser.parse(bytes).problems
            #expect(problems.allSatisfy { !$0.message.isEmpty && $0.location.line <= 41 })
        }
    }

    private func staircase(_ levels: Int) -> String {
        (0..<levels).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
}
