import Testing

@Suite("Text filters (Octopus §1.7)")
struct TextFilterTests {
    @Test(
        arguments: [
            ("Foo BAR", "foo bar"), ("ÄÉΣ", "äéσ"), ("\u{10400}", "\u{10428}"), ("\u{130}I", "\u{130}i"),
            ("\u{212A}", "k"), ("", ""),
        ]
    )
    func lowerCase(_ text: String, _ lower: String) throws {
        #expect(try applied("ToLower", to: text) == lower)
    }

    @Test(
        arguments: [
            ("Foo bar", "FOO BAR"), ("äéς", "ÄÉΣ"), ("\u{10428}", "\u{10400}"), ("straße", "STRAßE"),
            ("\u{131}i", "\u{131}I"), ("\u{17F}", "\u{17F}"), ("\u{1F80}\u{1FB3}", "\u{1F88}\u{1FBC}"),
            ("\u{1F88}", "\u{1F88}"), ("\u{149}", "\u{149}"), ("", ""),
        ]
    )
    func upperCaseIsOneCharacterForOne(_ text: String, _ upper: String) throws {
        #expect(try applied("ToUpper", to: text).map(scalars) == scalars(upper))
    }

    @Test func trimTakesAllWhiteSpaceAtBothEnds() throws {
        #expect(try applied("Trim", to: " \t\r\n\u{B}\u{85}\u{A0}\u{2003}\u{3000}a b\u{2028} ") == "a b")
        #expect(try applied("Trim", to: "\u{200B}a") == "\u{200B}a")
        #expect(try applied("Trim", to: " ") == "")
    }

    @Test(arguments: [("start", "a "), ("END", " a"), ("Start", "a ")])
    func trimMayTakeOneEnd(_ end: String, _ trimmed: String) throws {
        #expect(try applied("Trim", to: " a ", end) == trimmed)
    }

    @Test func trimKnowsTwoEnds() throws {
        #expect(try applied("Trim", to: " a ", "both") == nil)
        #expect(try applied("Trim", to: " a ", "start", "end") == nil)
    }

    @Test func appendPutsTheOptionsBehind() throws {
        #expect(try applied("Append", to: "a", "b", "c") == "abc")
        #expect(try applied("Append", to: nil, "b", "c") == "bc")
        #expect(try applied("Append", to: "a") == nil)
        #expect(try applied("Append", to: nil) == nil)
    }

    @Test func prependPutsTheOptionsInFront() throws {
        #expect(try applied("Prepend", to: "a", "b", "c") == "bca")
        #expect(try applied("Prepend", to: nil, "b", "c") == "bc")
        #expect(try applied("Prepend", to: "a") == nil)
        #expect(try applied("Prepend", to: nil) == nil)
    }

    @Test(
        arguments: [
            ("StartsWith", "Foo", "true"), ("StartsWith", "foo", "false"), ("StartsWith", "", "true"),
            ("StartsWith", "Foo bar Baz.", "false"), ("EndsWith", "Baz", "true"), ("EndsWith", "baz", "false"),
            ("EndsWith", "", "true"), ("EndsWith", ".Foo bar Baz", "false"), ("Contains", "bar", "true"),
            ("Contains", "Bar", "false"), ("Contains", "", "true"), ("Contains", "Foo bar Baz", "true"),
            ("Contains", "Foo bar Baz.", "false"),
        ]
    )
    func textsAreComparedWithCase(_ name: String, _ option: String, _ answer: String) throws {
        #expect(try applied(name, to: "Foo bar Baz", option) == answer)
    }

    @Test(arguments: ["StartsWith", "EndsWith", "Contains"])
    func textsAreComparedUnitByUnit(_ name: String) throws {
        #expect(try applied(name, to: "\u{E9}", "e\u{301}") == "false")
        #expect(try applied(name, to: "e\u{301}e\u{301}", name == "EndsWith" ? "\u{301}" : "e") == "true")
    }

    @Test(
        arguments: [
            ("aab", "true"), ("aaab", "true"), ("abab", "false"), ("aacaab", "true"), ("aac", "true"), ("b", "true"),
        ]
    )
    func containsFindsWhatBeginsWithinAFailedMatch(_ sought: String, _ answer: String) throws {
        #expect(try applied("Contains", to: "aacaacaaab aacaab", sought) == answer)
    }

    @Test func containsTakesLinearTime() throws {
        let text = String(repeating: "a", count: 400_000)
        #expect(try applied("Contains", to: text, String(repeating: "a", count: 200_000) + "b") == "false")
    }

    @Test(
        arguments: [
            (["3"], "Oct"), (["0"], ""), (["99"], "Octopus"), (["2", "3"], "top"), (["7", "1"], ""), (["7", "0"], ""),
            (["2", "99"], "topus"), (["2", "2147483647"], "topus"), ([" +2 ", "3"], "top"),
        ]
    )
    func substring(_ options: [String], _ part: String) throws {
        #expect(try applied("Substring", to: "Octopus", options: options) == part)
    }

    @Test(
        arguments: [
            [], ["x"], ["-1"], ["1.5"], [""], ["2147483648"], ["8", "0"], ["-1", "1"], ["1", "-1"], ["a", "1"],
            ["1", "2", "3"],
        ]
    )
    func substringNeedsNumbersWithinTheText(_ options: [String]) throws {
        #expect(try applied("Substring", to: "Octopus", options: options) == nil)
    }

    @Test func lengthsCountUnitsOfUTF16() throws {
        #expect(try applied("Substring", to: "a😀b", "3") == "a😀")
        #expect(try applied("Substring", to: "a😀b", "3", "1") == "b")
        #expect(try applied("Truncate", to: "a😀b", "4") == "a😀b")
        #expect(try applied("Truncate", to: "e\u{301}x", "1") == "e...")
    }

    @Test func halfACharacterIsAReplacementCharacter() throws {
        #expect(try applied("Substring", to: "a😀b", "2") == "a\u{FFFD}")
        #expect(try applied("Substring", to: "a😀b", "2", "2") == "\u{FFFD}b")
        #expect(try applied("Truncate", to: "a😀b", "2", "") == "a\u{FFFD}")
    }

    @Test func truncateMarksWhatItCut() throws {
        #expect(try applied("Truncate", to: "Octopus", "3") == "Oct...")
        #expect(try applied("Truncate", to: "Octopus", "0") == "...")
        #expect(try applied("Truncate", to: "Octopus", "7") == "Octopus")
        #expect(try applied("Truncate", to: "Octopus", "99") == "Octopus")
    }

    @Test func truncateMayMarkWithAnotherText() throws {
        #expect(try applied("Truncate", to: "Octopus", "3", "…") == "Oct…")
        #expect(try applied("Truncate", to: "Octopus", "3", "") == "Oct")
        #expect(try applied("Truncate", to: "Octopus", "7", "…") == "Octopus")
    }

    @Test func truncateNeedsALength() throws {
        for length in ["-1", "x", "", "1.5"] { #expect(try applied("Truncate", to: "Octopus", length) == nil) }
        #expect(try applied("Truncate", to: "Octopus") == nil)
        #expect(try applied("Truncate", to: "Octopus", "1", "2", "3") == nil)
    }

    @Test func indentPutsFourSpacesBeforeEachLine() throws {
        #expect(try applied("Indent", to: "a\n\nb\r\n") == "    a\n    \n    b\r\n    ")
        #expect(try applied("Indent", to: "a\rb") == "    a\rb")
        #expect(try applied("Indent", to: "") == "")
    }

    @Test(
        arguments: [
            ("2", "  a\n  b"), ("0", "a\nb"), ("1/2", " a\n  b"), ("/2", "a\n  b"), ("002/1", "  a\n b"),
            ("256", "256a\n256b"), ("1/256", "1/256a\n1/256b"), ("0002", "0002a\n0002b"), ("2/", "2/a\n2/b"),
            ("/", "/a\n/b"), ("1/2/3", "1/2/3a\n1/2/3b"), ("+2", "+2a\n+2b"), ("> ", "> a\n> b"), ("", "a\nb"),
        ]
    )
    func indentTakesNumbersOrAText(_ option: String, _ indented: String) throws {
        #expect(try applied("Indent", to: "a\nb", option) == indented)
    }

    @Test func indentGoesUpTo255() throws {
        #expect(try applied("Indent", to: "a", "255") == String(repeating: " ", count: 255) + "a")
    }

    @Test func indentTakesATextForTheFirstLineAndOneForTheNext() throws {
        #expect(try applied("Indent", to: "a\nb\nc", "- ", "2") == "- a\n2b\n2c")
        #expect(try applied("Indent", to: "a", "1", "2", "3") == nil)
    }

    @Test func indentRefusesToMakeAVeryLongText() {
        let (lines, prefix) = (String(repeating: "\n", count: 10_000), String(repeating: "x", count: 10_000))
        #expect(throws: (any Error).self) { try applied("Indent", to: lines, prefix) }
    }

    @Test func nullIsNeverAText() throws {
        #expect(try applied("null", to: "a") == nil)
    }

    /// Texts are equal in Swift where they only look alike.
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
