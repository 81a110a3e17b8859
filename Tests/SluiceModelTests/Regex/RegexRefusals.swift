import SluiceModel
import Testing

@Suite("Regular expressions that are refused")
struct RegexRefusals {
    @Test(
        arguments: [
            ("*a", 0), ("a|*", 2), ("(+)", 1), ("(?i)*", 4), ("a**", 2), ("a*??", 3), ("a{2}{3}", 4), ("a++", 2),
            ("(", 0), ("a)", 1), ("((a)", 0), ("[a", 0), ("[]", 0), ("[^]", 0), ("a\\", 1), ("[z-a]", 1),
            ("[a-\\d]", 1), ("[a-z-[b]c]", 8), ("[a--b]", 1), ("[a-[b]", 1), ("a{2,1}", 1), ("\\q", 0), ("\\_", 0),
            ("[\\A]", 1), ("\\x1", 0), ("\\u12g4", 0), ("\\c", 0), ("\\c1", 0), ("\\p", 0), ("\\pL", 0), ("\\p{L", 0),
            ("\\p{Foo}", 0), ("\\p{lu}", 0), ("\\p{Greek}", 0), ("\\1", 0), ("(a)\\2", 3), ("\\k<a>", 0), ("\\k", 0),
            ("\\80", 0), ("\\k<a", 0), ("(?<0>a)", 0), ("(?<a", 0), ("(?<a b>c)", 0), ("(?<>a)", 0), ("(?a)", 0),
            ("(?", 0), ("(?i", 0), ("(?P<a>b)", 0), ("(?|a)", 0), ("(?#a", 0), ("(?r)a", 0), ("a{99999999999}", 2),
        ] as [(String, Int)]
    )
    func whatDotNetRefuses(_ pattern: String, _ place: Int) throws {
        let error = try #require(throws: DotNetRegexError.self) { try DotNetRegex(pattern) }
        guard case .malformed(_, let offset) = error else {
            Issue.record("\(pattern): \(error)")
            return
        }
        #expect(offset == place, "\(pattern): \(error)")
    }

    @Test(
        arguments: [
            ("(?<a-b>c)", "a balancing group", 0),
            ("x(?<-b>c)", "a balancing group", 1),
            ("(a)?(?(1)b|c)", "a condition '(?(…)'", 4),
            ("(?<a>b)|(?<a>c)", "a second group of the name 'a'", 8),
            ("(?<1>a)(b)", "a second group of the number 1", 7),
            ("(?<=a*)b", "a look-behind of more than 1,000 repetitions", 5),
            ("(?<!\\w+)b", "a look-behind of more than 1,000 repetitions", 6),
            ("(?<=(a{1,2})(b))c", "a capturing group within a look-behind of variable length", 0),
            ("(a)(?<=\\1)b", "a back reference within a look-behind", 7),
            ("(?<=(?>a))b", "an atomic group within a look-behind", 4),
            ("[[:alpha:]]", "a class such as [:alpha:]", 1),
            ("\\p{_xmlC}", "the class '_xmlC'", 0),
            ("a{200000}", "a count above 100000", 1),
            ("\\k<0>", "a reference to the match itself", 0),
        ] as [(String, String, Int)]
    )
    func whatCannotBeBridgedIsNamed(_ pattern: String, _ construct: String, _ offset: Int) {
        #expect(throws: DotNetRegexError.unsupported(construct, offset: offset)) { try DotNetRegex(pattern) }
    }

    @Test(arguments: ["(", "(?:", "(?=", "(?>", "(?<a>", "[a-[", "(?i:", "(?<=", "\\", "[", "a{1", "(?#"])
    func depthAndLengthNeverCrash(_ opening: String) {
        for count in [10_000, 100_000] {
            #expect(throws: DotNetRegexError.self) { try DotNetRegex(String(repeating: opening, count: count) + "\\") }
        }
    }

    @Test
    func fortyGroupsNestAndMoreDoNot() throws {
        func nested(_ opening: String, _ count: Int) -> String {
            String(repeating: opening, count: count) + "a" + String(repeating: ")*", count: count)
        }
        #expect(try DotNetRegex(nested("(", 40)).matches("a"))
        #expect(try DotNetRegex(nested("(?=", 40)).matches("a"))
        #expect(try DotNetRegex(nested("(?>", 40)).matches("a"))
        #expect(throws: DotNetRegexError.unsupported("a group within 40 others", offset: 40)) {
            try DotNetRegex(nested("(", 41))
        }
    }

    @Test(
        arguments: [
            ("^(a+)+$", 40), ("^(a|a)*$", 40), ("(a*)*c", 40), ("(?=(a+)+$)", 40), ("(?>a*)b", 100_000),
            ("a*a*a*a*c", 1000), ("(?:ab?)*c", 2_000_000),
        ] as [(String, Int)]
    )
    func aSearchThatTriesTooMuchIsGivenUp(_ pattern: String, _ count: Int) throws {
        let regex = try DotNetRegex(pattern)
        #expect(throws: DotNetRegexError.tooMuchWork) {
            try regex.matches(String(repeating: "a", count: count) + "b!".suffix(pattern.contains("b") ? 1 : 2))
        }
    }

    @Test
    func longTextsAreSearched() throws {
        let text = String(repeating: "a", count: 2_000_000)
        #expect(try !DotNetRegex("b|ca+").matches(text))
        #expect(try DotNetRegex("\\w+$").matches(text))
        #expect(throws: DotNetRegexError.textTooLong(limit: 16_777_216)) {
            try DotNetRegex("b").matches(String(repeating: "a", count: 16_777_217))
        }
    }

    @Test
    func aReferenceSearchesShorterTexts() throws {
        #expect(throws: DotNetRegexError.textTooLong(limit: 32_768)) {
            try DotNetRegex("(a)\\1").matches(String(repeating: "a", count: 32_769))
        }
        #expect(throws: DotNetRegexError.foldedReferenceOutsideASCII) { try DotNetRegex("(?i)(ß)\\1").matches("ßSS") }
    }

    @Test
    func aContinuationAfterAnEmptyMatchIsRefused() throws {
        #expect(try DotNetRegex("\\Ga").replacing(in: "aaba", with: "-") == "--ba")
        #expect(throws: DotNetRegexError.unsupported("\\G after an empty match", offset: 0)) {
            try DotNetRegex("\\Ga*").replacing(in: "baa", with: "-")
        }
    }

    @Test
    func anErrorIsAWholeSentence() {
        #expect(
            DotNetRegexError.malformed("the ')' has no '('", offset: 1).description
                == "The ')' has no '(' (at character 2)."
        )
        #expect(
            DotNetRegexError.unsupported("a balancing group", offset: 0).description
                == "A balancing group (at character 1) is part of .NET's dialect that Sluice cannot follow."
        )
    }

    @Test
    func anyTextIsAnsweredOrRefused() {
        let parts = [
            "(", ")", "[", "]", "\\", "^", "-", "?", "*", "{", "1", "}", "<", ">", "a", "|", "=", "!", "i", ":", "p",
            "k",
        ]
        var seed: UInt64 = 42
        for _ in 0..<20_000 {
            var pattern = ""
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                pattern += parts[Int((seed >> 33) % UInt64(parts.count))]
            }
            guard let regex = try? DotNetRegex(pattern) else { continue }
            _ = try? regex.replacing(in: "a1-b(a)[a]", with: "$1${a}$&")
        }
    }
}
