import Testing

@Suite("Escaping filters (Octopus §1.7)")
struct EscapingFilterTests {
    @Test func htmlEscape() throws {
        #expect(try applied("HtmlEscape", to: "<a b=\"/x\">'&é\n") == "&lt;a b=&quot;&#x2F;x&quot;&gt;&apos;&amp;é\n")
    }

    @Test func xmlEscapeLeavesTheSlash() throws {
        #expect(try applied("XmlEscape", to: "<a b=\"/x\">'&é\n") == "&lt;a b=&quot;/x&quot;&gt;&apos;&amp;é\n")
    }

    @Test func anEscapeIsEscapedAgain() throws {
        #expect(try applied("XmlEscape", to: "&amp;") == "&amp;amp;")
    }

    @Test func jsonEscapeKnowsFiveCharacters() throws {
        #expect(try applied("JsonEscape", to: "\"a\\b\"\r\n\t/'") == #"\"a\\b\"\r\n\t/'"#)
        #expect(try applied("JsonEscape", to: "\u{8}\u{C}\u{0}é😀\u{7F}") == "\u{8}\u{C}\u{0}é😀\u{7F}")
    }

    @Test(
        arguments: [
            ("it's", "it''s"), ("a\nb", "a\n\nb"), ("a\n\n\nb", "a\n\n\n\nb"), ("a\r\nb", "a\r\n\r\nb"),
            ("a\r\n\r\nb", "a\r\n\r\n\r\nb"), ("a\r\n\nb", "a\r\n\r\n\nb"), ("a\n\r\nb", "a\n\n\r\nb"),
            ("a\nb\nc", "a\n\nb\n\nc"), ("a\rb", "a\rb"), ("\n\r\r\n", "\n\n\r\r\n\r\n"), ("\"\\\té", "\"\\\té"),
            ("\n'\n", "\n\n''\n\n"), ("", ""),
        ]
    )
    func yamlSingleQuoteEscape(_ text: String, _ escaped: String) throws {
        #expect(try applied("YamlSingleQuoteEscape", to: text) == escaped)
    }

    @Test func yamlDoubleQuoteEscape() throws {
        #expect(try applied("YamlDoubleQuoteEscape", to: "\"a\\b\"\r\n\t'/ ~") == #"\"a\\b\"\r\n\t'/ ~"#)
        #expect(try applied("YamlDoubleQuoteEscape", to: "\u{0}\u{1F}\u{7F}ëÿ") == #"\u0000\u001f\u007f\u00eb\u00ff"#)
        #expect(try applied("YamlDoubleQuoteEscape", to: "😀") == #"\ud83d\ude00"#)
    }

    @Test func propertiesKeyEscape() throws {
        #expect(try applied("PropertiesKeyEscape", to: " a b:c=d ") == #"\ a\ b\:c\=d\ "#)
        #expect(try applied("PropertiesKeyEscape", to: "\\\r\n\t\"#!") == ##"\\\r\n\t"#!"##)
    }

    @Test func propertiesValueEscapeLeavesWhatOnlyAKeyNeeds() throws {
        #expect(try applied("PropertiesValueEscape", to: " a b:c=d ") == #"\ a b:c=d "#)
        #expect(try applied("PropertiesValueEscape", to: "  a") == #"\  a"#)
        #expect(try applied("PropertiesValueEscape", to: "\\\r\n\t\"#!") == ##"\\\r\n\t"#!"##)
    }

    @Test(arguments: ["PropertiesKeyEscape", "PropertiesValueEscape"])
    func propertiesAreLatin1UpToTheLastButOne(_ name: String) throws {
        #expect(
            try applied(name, to: "\u{1}\u{7F}é\u{FE}ÿ\u{100}😀") == "\u{1}\u{7F}é\u{FE}\\u00ff\\u0100\\ud83d\\ude00"
        )
    }

    @Test func uriEscapeKeepsReservedCharacters() throws {
        let kept = "AZaz09-._~:/?#[]@!$&'()*+,;="
        #expect(try applied("UriEscape", to: kept) == kept)
        #expect(
            try applied("UriEscape", to: "a b%20\"<>\\^`{|}é😀")
                == "a%20b%2520%22%3C%3E%5C%5E%60%7B%7C%7D%C3%A9%F0%9F%98%80"
        )
    }

    @Test func uriDataEscapeKeepsUnreservedCharacters() throws {
        #expect(try applied("UriDataEscape", to: "AZaz09-._~") == "AZaz09-._~")
        #expect(
            try applied("UriDataEscape", to: ":/?#[]@!$&'()*+,;= %é")
                == "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%20%25%C3%A9"
        )
    }
}
