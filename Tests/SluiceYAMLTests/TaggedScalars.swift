import Testing

@testable import SluiceYAML

/// Tagged scalars are found where they stand, and only their text can be replaced.
struct TaggedScalars {
    private func replaced(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for scalar in TaggedScalar.all(tagged: "!sealed", in: bytes).reversed() {
            bytes.replaceSubrange(scalar.range, with: "NEW".utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("a: !sealed old # kept\n", "a: !sealed NEW # kept\n"),
        ("a: !sealed 'old'\nb: !env old\n", "a: !sealed NEW\nb: !env old\n"),
        ("ü: é\na: [!sealed old, \"ß\", !sealed old]\n", "ü: é\na: [!sealed NEW, \"ß\", !sealed NEW]\n"),
        ("a: &x !sealed old\nb: !sealed &y old\nc: *x\n", "a: &x !sealed NEW\nb: !sealed &y NEW\nc: *x\n"),
        ("a: !sealed >-  # kept\n  o\n  ld\n\n# kept\nb: c\n", "a: !sealed >-  # kept\n  NEW\n\n# kept\nb: c\n"),
        ("a: !sealed\r\n  old\r\nb: c\r\n", "a: !sealed\r\n  NEW\r\nb: c\r\n"),
        ("\u{FEFF}a: !sealed old", "\u{FEFF}a: !sealed NEW"),
        ("a: !sealed { b: old }\nc: !sealed [old]\n", "a: !sealed { b: old }\nc: !sealed [old]\n"),
        ("a: '!sealed old' # !sealed old\n", "a: '!sealed old' # !sealed old\n"),
    ])
    func onlyTheTextIsReplaced(_ before: String, _ after: String) {
        #expect(replaced(before) == after)
    }

    @Test func theyKnowTheirTextAndPlace() {
        let found = TaggedScalar.all(tagged: "!sealed", in: Array("é:\n  - !sealed >-\n    a\n    b\n".utf8))
        #expect(found.map(\.text) == ["a b"])
        #expect(found.map(\.location.description) == ["2:5"])
    }

    @Test(arguments: ["", "a: [!sealed b", "a: !sealed", "\u{0}!sealed a"])
    func noTextIsTooOdd(_ text: String) {
        #expect(TaggedScalar.all(tagged: "!sealed", in: Array(text.utf8)).count <= 1)
    }
}
