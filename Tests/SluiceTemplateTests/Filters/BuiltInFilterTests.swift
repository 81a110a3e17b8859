import Testing

@testable import SluiceTemplate

@Suite("The filters there are (Octopus §1.7)")
struct BuiltInFilterTests {
    @Test func everyNameIsUniqueWithoutCase() {
        #expect(Set(BuiltInFilters.all.map { $0.name.lowercased() }).count == BuiltInFilters.all.count)
    }

    @Test func namesHaveNoCase() throws {
        #expect(try applied("tOuPPER", to: "a") == "A")
        #expect(BuiltInFilters.filter(named: "Upper")?.name == nil)
    }

    @Test(
        arguments: [
            "ToLower", "ToUpper", "HtmlEscape", "XmlEscape", "JsonEscape", "YamlSingleQuoteEscape",
            "YamlDoubleQuoteEscape", "PropertiesKeyEscape", "PropertiesValueEscape", "UriEscape", "UriDataEscape",
            "VersionMajor", "VersionMinor", "VersionPatch", "VersionRevision", "VersionPreRelease",
            "VersionPreReleasePrefix", "VersionPreReleaseCounter", "VersionMetadata", "Length",
        ]
    )
    func someTakeNoOption(_ name: String) throws {
        #expect(try applied(name, to: "1") != nil)
        #expect(try applied(name, to: "1", "1") == nil)
    }

    @Test(arguments: ["StartsWith", "EndsWith", "Contains", "Join", "Split", "Default"])
    func someTakeOneOption(_ name: String) throws {
        #expect(try applied(name, to: "1") == nil)
        #expect(try applied(name, to: "1", "1") != nil)
        #expect(try applied(name, to: "1", "1", "1") == nil)
    }

    @Test(
        arguments: [
            "ToLower", "ToUpper", "Trim", "Indent", "HtmlEscape", "XmlEscape", "JsonEscape", "YamlSingleQuoteEscape",
            "YamlDoubleQuoteEscape", "PropertiesKeyEscape", "PropertiesValueEscape", "UriEscape", "UriDataEscape",
            "ToBase64", "FromBase64", "Md5", "Sha1", "Sha256", "Sha384", "Sha512", "UriPart", "VersionMajor",
            "VersionMinor", "VersionPatch", "VersionRevision", "VersionPreRelease", "VersionPreReleasePrefix",
            "VersionPreReleaseCounter", "VersionMetadata", "Length", "null",
        ]
    )
    func noneOfTheseMakesATextOfNothing(_ name: String) throws {
        #expect(try applied(name, to: nil) == nil)
    }

    @Test(arguments: [
        "StartsWith", "EndsWith", "Contains", "Substring", "Truncate", "Indent", "UriPart", "Join", "Split",
    ])
    func noneOfTheseMakesATextOfNothingAndAnOption(_ name: String) throws {
        #expect(try applied(name, to: nil, "1") == nil)
    }

    @Test func everyFilterHasAnAnswerToAnyText() throws {
        let pieces = [
            "", "a", "Z", "é", "😀", "\u{0}", "\r", "\n", " ", "%", "%4", "%c3%a9", "[", "]", "{", "}", "\"", "\\", "/",
            ":",
            "://", "?", "#", "@", "..", ",", "=", "-", "+", "0x", "1", "255", "2147483648", "http", "file", "::", "||",
            "v",
        ]
        var generator = Numbers(seed: 7)
        for _ in 0..<500 {
            let texts = (0..<3).map { _ in (0..<8).map { _ in pieces[generator.next(below: pieces.count)] }.joined() }
            for filter in BuiltInFilters.all {
                let options = Array(texts.dropFirst().prefix(generator.next(below: 3)))
                let result = try? filter.function(FilterCall(input: texts[0], options: options))
                #expect((result ?? "").utf8.count < 100_000, "\(filter.name) of \(texts)")
            }
        }
        for part in URIPart.allCases {
            for _ in 0..<200 {
                let uri = (0..<8).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
                #expect(try applied("UriPart", to: uri, part.rawValue) != nil)
            }
        }
    }

    /// The same numbers on every run.
    private struct Numbers {
        var seed: UInt64

        mutating func next(below limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
    }
}
