import Testing

@testable import SluiceTemplate

/// What holds for every template: no text stops the program, and what is printed is the same template again.
struct TemplateProperties {
    /// Pieces that mean something to each other.
    private static let pieces = [
        "#{A}", "#{ else}", "#{ /if}", "#{if A}", "#{elseif B}", "#{elseif }", "#{else}", "#{/if}",
        "#{unless A == \"1\"}",
        "#{/unless}",
        "#{each x in L}", "#{/each}", "#{calc A - {B}*2}", "#{A | Append #{B}| ToUpper}", "#{J[#{A}].b}", "#{A. .B}",
        "#{calc A. +1}", "##{", "#",
        "{",
        "}",
        "é\r\n",
    ]

    @Test(arguments: pieces)
    func everyThreePiecesArePrintedAsTheyAreRead(_ first: String) async {
        for second in Self.pieces {
            // Others wait for this thread.
            await Task.yield()
            for third in Self.pieces {
                let findings = Exercise.findings("t\(first)\(second)\(third)".utf8)
                #expect(findings.isEmpty, "\(first)\(second)\(third)")
            }
        }
    }

    @Test func noTwoBytesInAnyPlaceStopIt() async {
        for first in UInt8.min...UInt8.max {
            await Task.yield()
            for second in [UInt8.min, 93, .max] {
                #expect(Exercise.findings([UInt8(ascii: "t"), 35, 123, 65, first, second, 125]).isEmpty)
                #expect(Exercise.findings([UInt8(ascii: "v"), first, second]).isEmpty)
            }
        }
    }
}
