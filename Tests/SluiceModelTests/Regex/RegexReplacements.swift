import SluiceModel
import Testing

@Suite("Replacing with regular expressions, as .NET does")
struct RegexReplacements {
    @Test(
        arguments: [
            ("a", "banana", "o", "bonono"),
            ("x", "banana", "o", "banana"),
            ("", "abc", "-", "-a-b-c-"),
            ("a*", "baac", "-", "-b--c-"),
            ("(?=c)", "abcc", "-", "ab-c-c"),
            ("$", "a\n", "-", "a-\n-"),
            ("(?m)^", "a\n\nb", "> ", "> a\n> \n> b"),
            ("(?m)$", "a\r\nb", ";", "a\r;\nb;"),
            (".", "a\nb", "x", "x\nx"),
            (".", "😀", "x", "xx"),
            ("(\\w+) (\\w+)", "one two", "$2 $1", "two one"),
            ("(\\w)(\\d)", "a1", "${1}0${2}", "a01"),
            ("(a)", "a", "$10", "$10"),
            ("(a)", "a", "$1x$2", "ax$2"),
            ("(?<n>a)(b)", "ab", "[${n}|$1|$2]", "[a|b|a]"),
            ("(?<n>a)", "a", "${m}$n${n", "${m}$n${n"),
            ("a", "a", "$$$&$0${0}", "$aaa"),
            ("b", "abc", "[$`|$'|$_]", "a[a|c|abc]c"),
            ("(a)(b)?", "a", "[$+]", "[]"),
            ("(a)(b)", "ab", "[$+]", "[b]"),
            ("(?<x>a)(b)", "ab", "[$+]", "[a]"),
            ("a", "a", "[$+]", "[a]"),
            ("a", "a", "$", "$"),
            ("a", "a", "$x${}${ 1}\\1\\n", "$x${}${ 1}\\1\\n"),
            ("(?<10>a)", "a", "$10$1", "a$1"),
            ("(a)|(b)", "ab", "<$1$2>", "<a><b>"),
            ("(?:(a)|b)*", "ab", "<$1>", "<a><>"),
            ("(?<=(a))b", "ab", "$1", "aa"),
            ("\\r?\\n", "a\r\nb\nc", ",", "a,b,c"),
        ] as [(String, String, String, String)]
    )
    func itReplacesEveryMatch(_ pattern: String, _ text: String, _ replacement: String, _ result: String) throws {
        #expect(try DotNetRegex(pattern).replacing(in: text, with: replacement) == result)
    }

    @Test
    func aNumberOfAGroupIsNoGreaterThanDotNets() throws {
        #expect(throws: DotNetRegexError.malformed("a number is greater than 2147483647", offset: 1)) {
            try DotNetRegex("a").replacing(in: "a", with: "$99999999999")
        }
    }

    @Test
    func aMillionMatchesAreReplacedInOnePass() throws {
        let text = String(repeating: "ab", count: 500_000)
        #expect(try DotNetRegex("[ab]").replacing(in: text, with: "").isEmpty)
    }

    @Test
    func aResultThatGrowsWithoutEndIsRefused() throws {
        let text = String(repeating: "a", count: 20_000)
        #expect(throws: DotNetRegexError.resultTooLong(limit: 67_108_864)) {
            try DotNetRegex("a").replacing(in: text, with: "$_")
        }
    }
}
