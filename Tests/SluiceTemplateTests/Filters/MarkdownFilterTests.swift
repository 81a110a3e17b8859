import Testing

@testable import SluiceTemplate

@Suite("The filters MarkdownToHtml and Markdown")
struct MarkdownFilterTests {
    @Test(
        arguments: [
            ("_yeah!_", "<p><em>yeah!</em></p>"),
            ("  # Title\n\ntext\n\n", "<h1>Title</h1>\n<p>text</p>"),
            ("**a** `b` [c](http://d)", "<p><strong>a</strong> <code>b</code> <a href=\"http://d\">c</a></p>"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
            ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
            ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
            ("```yaml\na: <b>\n```", "<pre><code class=\"language-yaml\">a: &lt;b&gt;\n</code></pre>"),
            ("a  \nb", "<p>a<br />\nb</p>"),
            ("---", "<hr />"),
            ("<b onclick=\"x\">a</b>", "<p><b onclick=\"x\">a</b></p>"),
            ("<div>\na\n</div>", "<div>\na\n</div>"),
            ("[a](javascript:b)", "<p><a href=\"javascript:b\">a</a></p>"),
            ("a & b \"c\"", "<p>a &amp; b &quot;c&quot;</p>"),
            ("a\0b", "<p>a\u{FFFD}b</p>"),
        ]
    )
    func commonMarkBecomesHTML(_ text: String, _ html: String) throws {
        #expect(try rendered(text) == html + "\n\n")
    }

    @Test(arguments: ["", " \n\t"])
    func noTextIsALineFeed(_ text: String) throws { #expect(try rendered(text) == "\n") }

    @Test(
        arguments: [
            ("H~2~O", "H<sub>2</sub>O"), ("x^2^", "x<sup>2</sup>"), ("~~a~~", "<del>a</del>"),
            ("++a++", "<ins>a</ins>"), ("==a==", "<mark>a</mark>"),
            ("==a **b** ++c++==", "<mark>a <strong>b</strong> <ins>c</ins></mark>"),
            ("**==a==**", "<strong><mark>a</mark></strong>"),
            ("*a ~b* c~", "<em>a ~b</em> c~"), ("~a *b~ c*", "<sub>a *b</sub> c*"),
            ("a = b == c", "a = b == c"), ("1 + 1 ++ 2", "1 + 1 ++ 2"), ("+a+ =b=", "+a+ =b="),
            ("~a~~", "~a~~"), ("~~~~a~~~~", "~~~~a~~~~"), ("\\~a~", "~a~"), ("`~a~`", "<code>~a~</code>"),
            ("^a", "^a"),
        ]
    )
    func thereAreMoreKindsOfEmphasis(_ text: String, _ html: String) throws {
        // A text of four tildes at its start would be a block of code.
        #expect(try rendered("x " + text) == "<p>x \(html)</p>\n\n")
    }

    @Test
    func pipesMakeTables() throws {
        let html = try rendered("a | b | c | d\n-|:-|:-:|-:\n1 | ==2== | x~3~ | 4")
        let head = [
            "<th>a</th>", "<th style=\"text-align: left;\">b</th>", "<th style=\"text-align: center;\">c</th>",
            "<th style=\"text-align: right;\">d</th>",
        ]
        let body = [
            "<td>1</td>", "<td style=\"text-align: left;\"><mark>2</mark></td>",
            "<td style=\"text-align: center;\">x<sub>3</sub></td>", "<td style=\"text-align: right;\">4</td>",
        ]
        let lines =
            ["<table>", "<thead>", "<tr>"] + head + ["</tr>", "</thead>", "<tbody>", "<tr>"] + body
            + ["</tr>", "</tbody>", "</table>"]
        #expect(html == lines.joined(separator: "\n") + "\n\n")
    }

    @Test(
        arguments: [
            ("http://a.bc", "<a href=\"http://a.bc\">http://a.bc</a>"),
            ("https://a.bc/d?e=f.", "<a href=\"https://a.bc/d?e=f\">https://a.bc/d?e=f</a>."),
            ("www.a.bc", "<a href=\"http://www.a.bc\">www.a.bc</a>"),
            ("<http://a.bc>", "<a href=\"http://a.bc\">http://a.bc</a>"),
            ("<me@a.bc>", "<a href=\"mailto:me@a.bc\">me@a.bc</a>"),
            ("[me@a.bc](mailto:me@a.bc)", "<a href=\"mailto:me@a.bc\">me@a.bc</a>"),
            ("me@a.bc and you@a.bc", "me@a.bc and you@a.bc"),
        ]
    )
    func addressesOfPagesAreLinksAndBareOnesOfMailAreNot(_ text: String, _ html: String) throws {
        #expect(try rendered(text) == "<p>\(html)</p>\n\n")
    }

    @Test
    func optionsAndNoInputAreNotAccepted() throws {
        let filter = try #require(BuiltInFilters.filter(named: "markdown"))
        #expect(try filter.function(FilterCall(input: "a", options: ["b"])) == nil)
        #expect(try filter.function(FilterCall(input: nil)) == nil)
    }

    @Test
    func aLongTextIsRefused() {
        #expect(throws: FilterError("The filter 'MarkdownToHtml' reads no more than 65536 bytes of Markdown.")) {
            try rendered(String(repeating: "a", count: 65_537))
        }
    }

    @Test(
        arguments: [
            "[", ">", "- ", "![[]()", "*a_ ", "~a", "==a~b++", "`", "<", "www.", "a@b.c ", "|-\n", "]", "_", "\n", "((",
            "&",
            "[a](", "* a\n ",
        ]
    )
    func noTextIsTooTwisted(_ part: String) throws {
        let text = String(repeating: part, count: Markdown.limit / part.utf8.count - 1)
        _ = try rendered(text)
        _ = try rendered("a|b\n-|-\n" + text.prefix(60_000))
    }

    @Test
    func manyTextsAtOnceAreRenderedAlike() async throws {
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<50 { group.addTask { try rendered("==a== *b*") } }
            for try await html in group { #expect(html == "<p><mark>a</mark> <em>b</em></p>\n\n") }
        }
    }
}

private func rendered(_ text: String) throws -> String {
    let filter = try #require(BuiltInFilters.filter(named: "MarkdownToHtml"))
    return try #require(try filter.function(FilterCall(input: text)))
}
