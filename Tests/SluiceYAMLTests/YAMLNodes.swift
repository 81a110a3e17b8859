import SluiceYAML
import Testing

@Suite("What was written arrives as nodes")
struct YAMLNodes {
    @Test(arguments: ["1.30", "no", "012", "1:30", "2026-01-01", "0x1F", "~", "1e3", ".inf"])
    func aScalarStaysItsText(_ text: String) throws {
        let root = try #require(parsed("value: \(text)"))
        #expect(root["value"]?.text == text)
        #expect(root["value"]?.isPlain == true)
    }

    @Test func everyNodeKnowsItsPlace() throws {
        let root = try #require(parsed("steps:\n  - name: web\n    cpu: 256\n"))
        let cpu = try #require(root["steps"]?.items?[0].entries?[1])
        #expect(cpu.key.location == YAMLLocation(line: 3, column: 5))
        #expect(cpu.value.location == YAMLLocation(line: 3, column: 10))
    }

    @Test func columnsCountCharacters() throws {
        let root = try #require(parsed("größe: { maß: 1 }"))
        #expect(root["größe"]?["maß"]?.location == YAMLLocation(line: 1, column: 15))
    }

    @Test(
        arguments: [
            ("a: x", .plain), ("a: 'x'", .quoted), ("a: \"x\"", .quoted), ("a: |-\n  x", .literal),
            ("a: >-\n  x", .folded),
            ("a: !!str x", .quoted), ("a: ! x", .quoted),
        ] as [(String, YAMLScalarStyle)]
    )
    func aScalarKnowsHowItWasWritten(_ text: String, _ style: YAMLScalarStyle) {
        #expect(parsed(text)?["a"]?.kind == .scalar("x", style))
    }

    @Test func entriesKeepTheirOrder() {
        #expect(parsed("b: 1\na: 2\nc: 3")?.entries?.map(\.name) == ["b", "a", "c"])
    }

    @Test func tagsArriveAsWritten() {
        let root = parsed("a: !env NAME\nb: !ssm { path: /x }\nc: !secretsmanager name#key\nd: !sealed\n  k: v\n")
        #expect(root?["a"]?.tag == "!env" && root?["a"]?.text == "NAME")
        #expect(root?["b"]?.tag == "!ssm" && root?["b"]?["path"]?.text == "/x")
        #expect(root?["c"]?.tag == "!secretsmanager" && root?["c"]?.text == "name#key")
        #expect(root?["d"]?.tag == "!sealed" && root?["d"]?["k"]?.text == "v")
    }

    @Test func theTagsOfYAMLItselfAreDropped() {
        #expect(parsed("a: !!int 3")?["a"]?.tag == nil)
        #expect(parsed("!!map { a: !!seq [] }")?["a"]?.items == [])
    }

    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func nothingIsNull(_ text: String) {
        #expect(parsed("a: \(text)\n")?["a"]?.isNull == true)
    }

    @Test(arguments: ["''", "'null'", "!env null", "no", "nothing"])
    func somethingIsNotNull(_ text: String) {
        #expect(parsed("a: \(text)\n")?["a"]?.isNull == false)
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "---\n...\n# end"])
    func aTextWithoutAValueHasNoRoot(_ text: String) {
        let document = YAMLParser.parse(text)
        #expect(document.root == nil || document.root?.isNull == true)
        #expect(document.problems.isEmpty)
    }

    @Test func aByteOrderMarkAndWindowsLineEndsChangeNothing() {
        let root = parsed("\u{FEFF}a: 1\r\nb: |\r\n  x\r\n  y\r\n")
        #expect(root?["a"]?.text == "1")
        #expect(root?["a"]?.location == YAMLLocation(line: 1, column: 4))
        #expect(root?["b"]?.text == "x\ny\n")
    }

    @Test func aKeyIsFoundByItsText() {
        let root = parsed("'a b': 1")
        #expect(root?["a b"]?.text == "1")
        #expect(root?["A B"] == nil)
        #expect(root?["a b"]?["c"] == nil)
    }
}

/// The root of a text that has no problems.
func parsed(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> YAMLNode? {
    let document = YAMLParser.parse(text)
    #expect(document.problems.isEmpty, sourceLocation: sourceLocation)
    return document.root
}

/// The problems of a text, one a line.
func problems(of text: String) -> String {
    YAMLParser.parse(text).problems.map(\.description).joined(separator: "\n")
}
