import SluiceYAML
import Testing

@Suite("What is wrong with a text, in sentences")
struct YAMLProblems {
    @Test(arguments: ["a:\n\tb: c", "a: b\n\tc: d", "a: |\n\tx"])
    func aTabThatIndents(_ text: String) {
        #expect(
            problems(of: text) == "2:1: A tab indents this line; YAML allows only spaces there. Replace it with spaces."
        )
    }

    @Test func duplicateKeysWithBothPlaces() {
        #expect(
            problems(of: "a: 1\nb:\n  c: 1\n  'c': 2\na: 3\n") == """
                4:3: The key 'c' stands twice in this mapping: first at 3:3, again here. Keep one.
                5:1: The key 'a' stands twice in this mapping: first at 1:1, again here. Keep one.
                """
        )
    }

    @Test func whatIsReadableIsReturnedBesideTheProblems() {
        let document = YAMLParser.parse("a: 1\na: 2\nb: 3")
        #expect(document.root?["a"]?.text == "1")
        #expect(document.root?["b"]?.text == "3")
    }

    @Test func aSecondDocument() {
        #expect(
            problems(of: "a: 1\n---\nb: 2") == """
                2:1: A second YAML document begins here; a file holds one. \
                Put it into a file of its own, or remove the '---'.
                """
        )
    }

    @Test(
        arguments: [
            ("a: \"x\nb: c\n", "1:4: The quoted text that begins here is never closed. Add the closing quote."),
            ("a: 'x", "1:4: The quoted text that begins here is never closed. Add the closing quote."),
            (
                "a: [1, 2\nb: c",
                "2:2: ',' or ']' should stand here: the list that begins with '[' at 1:4 goes on."
            ),
            (
                "a: {x: 1\nb: c",
                "2:2: ',' or '}' should stand here: the mapping that begins with '{' at 1:4 goes on."
            ),
            (
                "a: b: c",
                """
                1:5: A ': ' is not allowed here. Quote the value if the colon belongs to it, \
                or check the indentation of this line.
                """
            ),
            (
                "a: b\nc\nd: e",
                "2:1: A key stands here without a ':' and a value behind it. Add them, or indent the line as text."
            ),
            (
                "a: b\n- c",
                """
                2:1: This is no key of the mapping that begins at 1:1. \
                Check the indentation of this line, and the quotes of the one above.
                """
            ),
            (
                "- a\nb: c",
                """
                2:1: This is no item of the list that begins at 1:1. \
                Check the indentation of this line, and the quotes of the one above.
                """
            ),
            (
                "a: - b",
                "1:4: A list cannot begin here. Put its first '-' on a line of its own, indented like the others."
            ),
            (
                "a: \"\\d\"",
                """
                1:5: The '\\' in double quotes is not followed by an escape that YAML knows. \
                Write '\\\\', or use single quotes.
                """
            ),
            ("a: @x", "1:4: A value cannot begin with '@'. Put it in quotes."),
            ("é: `x`", "1:4: A value cannot begin with '`'. Put it in quotes."),
            (
                "a: *.yaml",
                "1:4: A value that begins with '*' or '&' needs a name behind it. Put it in quotes if it is a text."
            ),
            (
                "a: | text",
                "1:6: Nothing but a comment may follow '|' or '>' on its line. Begin the text on the next line, indented."
            ),
            ("a: ]", "1:4: A value should stand here, and this cannot begin one. Put it in quotes if it is a text."),
            (
                "a: !e!x y",
                "1:4: The tag here has a '!' inside, with nothing that declares it. Write a tag as '!name'."
            ),
            (
                "---\na: 1\n...\nx",
                "4:1: The value of this file ends above, and more text stands here. Check the indentation of this line."
            ),
            (
                "a: {{ x }}",
                """
                1:5: A key must be a text, and a mapping stands here. \
                Quote it if a text that begins with '{' or '[' is meant.
                """
            ),
            ("%YAML 1.3\n---\na", "1:1: This is not YAML: found incompatible YAML document."),
        ]
    )
    func aSlipOfThePen(_ text: String, _ expected: String) {
        #expect(problems(of: text) == expected)
        #expect(YAMLParser.parse(text).root == nil || text == "a: {{ x }}")
    }

    @Test func aControlCharacter() {
        #expect(
            problems(of: "é: \u{0}") == """
                1:4: The control character U+0000 stands here; YAML does not allow it. \
                Remove it, or write it as an escape in double quotes.
                """
        )
    }

    @Test func bytesThatAreNotUTF8() {
        let bytes = Array("a: 1\né: ".utf8) + [0xC3, 0x28]
        #expect(
            YAMLParser.parse(bytes).problems.map(\.description)
                == ["2:4: The file is not UTF-8 text from here on. Save it as UTF-8."]
        )
    }

    @Test func aFileSavedAsUTF16() {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00]
        #expect(YAMLParser.parse(bytes).problems.map(\.location) == [YAMLLocation(line: 1, column: 1)])
    }
}
