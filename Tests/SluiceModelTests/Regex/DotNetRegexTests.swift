import SluiceModel
import Testing

@Suite("Regular expressions in the dialect of .NET")
struct DotNetRegexTests {
    @Test(
        arguments: [
            ("", ["", "a"], []),
            ("b", ["abc"], ["aBc", ""]),
            ("a.c", ["abc", "a\rc", "a\u{2028}c"], ["a\nc"]),
            ("^b", ["b"], ["a\nb"]),
            ("a$", ["a", "a\n"], ["a\r", "a\r\n", "a\nb", "a\n\n", "a\u{85}"]),
            ("a\\Z", ["a", "a\n"], ["a\nb"]),
            ("a\\z", ["a"], ["a\n"]),
            ("\\Ab", ["b"], ["ab"]),
            ("\\Gb", ["b"], ["ab"]),
            ("(?m)^b$", ["a\nb\nc", "b"], ["a\r\nb\r\nc", "a\rb"]),
            ("(?m)a\n^$", ["a\n"], ["ab"]),
            ("(?s)a.c", ["a\nc"], ["ac"]),
            ("^\\w+$", ["aé_1", "e\u{301}", "ش٣", "a\u{203F}b"], ["a-b", "a b", "a\u{903}", "Ⅳ", "😀"]),
            ("^\\W+$", ["- ", "\u{903}", "😀"], ["a"]),
            ("^\\d+$", ["12", "٣"], ["²", "Ⅳ", "a"]),
            ("^\\D$", ["a", "²"], ["1", "٣"]),
            ("^\\s+$", [" \t\n\r\u{B}\u{C}\u{85}\u{A0}\u{2028}\u{3000}"], ["\u{200B}", "\u{180E}", "a"]),
            ("^\\S$", ["a", "\u{200B}"], [" ", "\u{A0}"]),
            ("\\bfoo\\b", ["foo", "a foo.", "(foo)"], ["foox", "xfoo", "foo\u{200D}", "foo1"]),
            ("o\\B", ["fox"], ["fo", "fo "]),
            ("^\\p{Lu}\\P{Lu}$", ["Aa", "É1"], ["AA", "aa"]),
            ("^\\p{IsGreek}+$", ["αβγ"], ["abc", "αb"]),
            ("^\\P{IsGreek}+$", ["abc", "\u{36F}\u{400}"], ["α"]),
            ("^\\p{IsCJKUnifiedIdeographs}$", ["漢"], ["か"]),
            ("^[\\p{L}-[\\p{IsBasicLatin}]]+$", ["é"], ["e"]),
            (
                "^\\e\\a\\t\\v\\f\\cA\\ca\\x41\\u00e9\\0\\01\\101$", ["\u{1B}\u{7}\t\u{B}\u{C}\u{1}\u{1}Aé\0\u{1}A"],
                [""]
            ),
            ("^a{,2}$", ["a{,2}"], ["", "aa"]),
            ("^a{$", ["a{"], ["a"]),
            ("^a{x}{2}$", ["a{x}}"], ["a{x}{2}"]),
            ("^}]$", ["}]"], []),
            ("^a{2}$", ["aa"], ["a", "aaa"]),
            ("^a{2,}$", ["aa", "aaaa"], ["a"]),
            ("^a{1,2}?$", ["a", "aa"], ["aaa"]),
            ("^(a|b)*?c$", ["c", "abbac"], ["abd"]),
            ("^(?>a+)b$", ["aab"], ["aa"]),
            ("^(?>a+)ab$", [], ["aab"]),
            ("^(?:ab)+$", ["abab"], ["aba"]),
            ("a(?=b)", ["ab"], ["ac", "a"]),
            ("a(?!b)", ["ac", "a"], ["ab"]),
            ("(?<=a)b", ["ab"], ["cb", "b"]),
            ("(?<!a)b", ["cb", "b"], ["ab"]),
            ("(?<=a{1,3}c)b", ["acb", "aaacb"], ["cb"]),
            ("(?<=^|,)b(?=,|$)", ["b", "a,b", "b,a\n"], ["ab,c"]),
            ("(?<=\\bfoo) bar", ["foo bar"], ["xfoo bar"]),
            ("(?<=a\\b) b", ["a b"], ["a"]),
            ("(?<=a$)b", [], ["ab"]),
            ("^(?=a)*b", ["b"], ["ab"]),
            ("(?i)straße", ["STRAßE", "straẞe"], ["STRASSE"]),
            ("(?i)k", ["K", "\u{212A}"], ["c"]),
            ("(?i)i", ["I"], ["İ", "ı"]),
            ("(?i)s", ["S"], ["ſ"]),
            ("(?i)σ", ["Σ"], ["ς"]),
            ("(?i)[a-c]", ["B"], ["D"]),
            ("(?i)[^a-c]", ["D"], ["B"]),
            ("(?i)^[a-z-[b]]$", ["A", "c"], ["B", "b"]),
            ("(?i)\\p{Lu}", ["a", "A"], ["1"]),
            ("a(?i)b", ["aB"], ["AB"]),
            ("a(?i:b)c", ["aBc"], ["aBC"]),
            ("(a(?i)b)c", ["aBc"], ["aBC"]),
            ("(?i)a(?-i)b", ["Ab"], ["AB"]),
            ("(?I)a|b", ["B"], []),
            ("(?x) a b # c\n d", ["abd"], ["a b"]),
            ("(?x)a\\ [ b]#", ["a  ", "a b"], ["ab"]),
            ("(?x)a + b", ["aab"], ["a b"]),
            ("a b#c", ["a b#c"], []),
            ("a(?#nothing) b", ["a b"], []),
            ("a(?#one)*b", ["b", "aab"], []),
            ("a|", ["", "b"], []),
            ("()|a", [""], []),
        ] as [(String, [String], [String])]
    )
    func itMatchesAsDotNetDoes(_ pattern: String, _ matching: [String], _ others: [String]) throws {
        let regex = try DotNetRegex(pattern)
        for text in matching {
            #expect(try regex.matches(text), "\(pattern.debugDescription) on \(text.debugDescription)")
        }
        for text in others {
            #expect(try !regex.matches(text), "\(pattern.debugDescription) on \(text.debugDescription)")
        }
    }

    @Test(
        arguments: [
            ("^[a-z-[aeiou]]+$", ["bcd"], ["a", "-", "["]),
            ("^[a-z-[aeiou-[e]]]+$", ["bce"], ["a"]),
            ("^[\\w-[\\d]]+$", ["ab"], ["a1"]),
            ("^[^\\d-[a]]$", ["b"], ["a", "1"]),
            ("^[a-[b]$", [], []),
            ("^[[a]$", ["[", "a"], ["b"]),
            ("^[a&&b]+$", ["a&b"], ["c"]),
            ("^[a--b]+$", [], []),
            ("^[+--]+$", ["+,-"], ["."]),
            ("^[a|b^$.*(){}]+$", ["a|b^$.*(){}"], ["c"]),
            ("^[]a]+$", ["]a"], ["b"]),
            ("^[^]a]$", ["b"], ["]", "a"]),
            ("^[a-]+$", ["a-"], ["b"]),
            ("^[-a]+$", ["a-"], ["b"]),
            ("^[a\\-z]+$", ["a-z"], ["b"]),
            ("^[\\d-x]+$", ["1-x"], ["a"]),
            ("^[\\b]$", ["\u{8}"], ["b"]),
            ("^[\\]\\[\\\\]+$", ["][\\"], ["a"]),
            ("^[\\x41-\\x43\\u0061\\101\\cA]+$", ["ABCaA\u{1}"], ["b"]),
            ("^[\\s\\S]$", ["a", "\n"], ["ab"]),
            ("^[^\\W_]$", ["a", "1"], ["_", "-"]),
            ("^[:a]+$", [":a"], ["b"]),
            ("^[#a b]+$", ["# ab"], ["c"]),
            ("^[à-ü]$", ["é"], ["e"]),
            ("^[\\n\\t]+$", ["\n\t"], ["n"]),
        ].filter { !$0.1.isEmpty } as [(String, [String], [String])]
    )
    func itsSetsAreDotNets(_ pattern: String, _ matching: [String], _ others: [String]) throws {
        try itMatchesAsDotNetDoes(pattern, matching, others)
    }

    @Test(
        arguments: [
            ("(a)(b)\\2\\1", "abba"),
            ("(?<x>a)(b)\\1\\2", "abba"),
            ("(?<x>a)(?<y>b)\\k<y>\\k'x'", "abba"),
            ("(?'my_name2'a)\\k<my_name2>", "aa"),
            ("(?<é>a)\\<é>\\'é'", "aaa"),
            ("(?<2>a)(b)\\2\\1", "abab"),
            ("(a)\\k<1>0", "aa0"),
            ("(a)(?:\\10)", "a\u{8}"),
            ("(a)\\11", "a\t"),
            ("(?n)(a)(?<b>b)\\1", "abb"),
            ("(?i)(a)\\1", "aA"),
            ("(?:\\2(a)|(b))+$", "bba"),
            ("(a)?b\\1|c", "c"),
        ] as [(String, String)]
    )
    func groupsAreNumberedAndNamed(_ pattern: String, _ text: String) throws {
        #expect(try DotNetRegex("^(?:\(pattern))$").matches(text))
    }

    @Test
    func aReferenceToAGroupThatTookNoPartMatchesNothing() throws {
        #expect(try !DotNetRegex("^(a)?b\\1$").matches("b"))
    }

    @Test
    func charactersBeyondTheFirstPlaneAreTwoUnits() throws {
        #expect(try DotNetRegex("^..$").matches("😀"))
        #expect(try !DotNetRegex("^.$").matches("😀"))
        #expect(try DotNetRegex("^\\uD83D\\uDE00$").matches("😀"))
        #expect(try DotNetRegex("^😀$").matches("😀"))
        #expect(try DotNetRegex("^\\p{Cs}{2}$").matches("😀"))
        #expect(try DotNetRegex("^[\\uD800-\\uDBFF]\\p{IsLowSurrogates}$").matches("😀"))
        #expect(try DotNetRegex("\\p{Co}").matches("\u{E000}"))
        #expect(try !DotNetRegex("\\p{Co}").matches("😀"))
        #expect(try DotNetRegex("b").replacing(in: "😀b😎", with: "$`🎉$0") == "😀😀🎉b😎")
        #expect(try DotNetRegex("😀").replacing(in: "a😀b\u{100000}", with: "-") == "a-b\u{100000}")
    }
}
