import SluiceModel
import Testing

@Suite("Version ranges in NuGet's notation (Octopus §4.4)")
struct VersionRanges {
    @Test(
        arguments: [
            ("1.0", ["1.0", "1.0.1", "9"], ["0.9", "1.0-rc", "latest"]),
            ("[1.0]", ["1.0", "1", "v1.0.0.0", "1.0+x"], ["1.0.1", "1.0-rc"]),
            ("[1.0,2.0)", ["1.0", "1.5", "2.0-rc"], ["0.9", "2.0", "1.0-rc"]),
            ("[1.0,2.0-0)", ["1.9.9"], ["2.0-rc", "2.0"]),
            ("(1.0,2.0]", ["1.0.0.1", "2.0"], ["1.0", "2.0.1"]),
            ("(,1.0]", ["0.1", "1.0", "latest", "1.0-rc"], ["1.0.1"]),
            ("(,1.0)", ["0.9", "1.0-rc"], ["1.0"]),
            ("(1.0,)", ["1.0.1", "2"], ["1.0"]),
            ("[1.0,)", ["1.0"], ["1.0-rc"]),
            ("[1.0-beta,1.0-rc.2]", ["1.0-beta", "1.0-rc.1", "1.0-rc-2"], ["1.0-alpha", "1.0", "1.0-rc.3"]),
            (" [ 1.0 , 2.0 ) ", ["1.0"], ["2.0"]),
            ("[v1.0,v2.0)", ["v1.5", "1.5"], ["2"]),
        ] as [(String, [String], [String])]
    )
    func itHoldsWhatLiesBetweenItsEnds(_ text: String, _ inside: [String], _ outside: [String]) throws {
        let range = try VersionRange(text)
        #expect(try inside.filter { try !range.contains(#require(Version($0))) } == [])
        #expect(try outside.filter { try range.contains(#require(Version($0))) } == [])
    }

    @Test(
        arguments: [
            ("", .empty), ("  ", .empty), ("[1.0", .notClosed("[1.0")), ("(1.0)", .exactNeedsSquareBrackets("(1.0)")),
            ("[1.0)", .exactNeedsSquareBrackets("[1.0)")), ("[1,2,3]", .tooManyCommas("[1,2,3]")),
            ("[]", .noVersion("", range: "[]")), ("(,)", .noVersion("", range: "(,)")),
            ("[ , ]", .noVersion("", range: "[ , ]")), (",1", .noVersion(",1", range: ",1")),
            ("[a b!]", .noVersion("a b!", range: "[a b!]")),
            ("1.*", .noVersion("1.*", range: "1.*")), ("[2.0,1.0]", .holdsNothing("[2.0,1.0]")),
            ("[1.0,1.0)", .holdsNothing("[1.0,1.0)")), ("1.0]", .noVersion("1.0]", range: "1.0]")),
        ] as [(String, VersionRangeError)]
    )
    func whatIsNoRangeIsRefused(_ text: String, _ error: VersionRangeError) {
        #expect(throws: error) { try VersionRange(text) }
    }

    @Test func anErrorNamesTheRangeAndWhatIsWrong() {
        #expect(
            VersionRangeError.noVersion("1.*", range: "[1.*,2)").description
                == "'1.*' in the version range '[1.*,2)' is not a version."
        )
    }

    @Test(arguments: ["[", "[1.0,", ","])
    func aLongRangeIsSaidInPart(_ piece: String) throws {
        let text = String(repeating: piece, count: 100_000)
        let error = try #require(throws: VersionRangeError.self) { try VersionRange("[\(text)]") }
        #expect(error.description.utf8.count < 400)
    }
}
