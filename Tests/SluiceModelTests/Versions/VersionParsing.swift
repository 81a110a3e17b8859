import SluiceModel
import Testing

@Suite("A text as a version (Octopus §5.1)")
struct VersionParsing {
    @Test(
        arguments: [
            ("1", [1, 0, 0, 0], ""), ("1.2", [1, 2, 0, 0], ""), ("1.2.3", [1, 2, 3, 0], ""),
            ("1.2.3.4", [1, 2, 3, 4], ""),
            ("latest", [0, 0, 0, 0], "latest"), ("19.0.0.Final", [19, 0, 0, 0], "Final"),
            ("1-2.3-SNAPSHOT", [1, 0, 0, 0], "2.3-SNAPSHOT"), ("1_0_alpha", [1, 0, 0, 0], "0_alpha"),
            ("1.0.0-alpha.......1", [1, 0, 0, 0], "alpha.......1"), ("1.0a1-SNAPSHOT", [1, 0, 0, 0], "a1-SNAPSHOT"),
            ("01.1.1", [1, 1, 1, 0], ""), ("1.2.3.4.5", [1, 2, 3, 4], "5"), ("1.0.0_rc", [1, 0, 0, 0], "rc"),
            ("1.0.0\\rc", [1, 0, 0, 0], "rc"), ("1.0.0rc", [1, 0, 0, 0], "rc"), ("1.2.3-", [1, 2, 3, 0], ""),
            ("20260821", [20_260_821, 0, 0, 0], ""), ("2147483647", [2_147_483_647, 0, 0, 0], ""),
            ("-rc", [0, 0, 0, 0], "rc"),
            ("vnext", [0, 0, 0, 0], "vnext"), ("1.v2", [1, 0, 0, 0], "v2"),
            ("main-4f2a9c", [0, 0, 0, 0], "main-4f2a9c"),
            ("1.0.0.0.99999999999", [1, 0, 0, 0], "99999999999"),
        ] as [(String, [Int32], String)]
    )
    func numbersAndPreRelease(_ text: String, _ numbers: [Int32], _ preRelease: String) throws {
        let version = try #require(Version(text))
        #expect([version.major, version.minor, version.patch, version.revision] == numbers)
        #expect(version.preRelease == preRelease)
        #expect(version.text == text)
        #expect(version.isPreRelease == !preRelease.isEmpty)
    }

    @Test(
        arguments: [
            ("284.0.0-debian_component_based", "debian", "component_based"),
            ("1.2.3-my-branch.1.2", "my", "branch.1.2"),
            ("1.0-rc", "rc", ""), ("1.0-rc.", "rc", ""), ("1.0--1", "", "1"), ("latest", "latest", ""),
            ("1.0-a\\b", "a", "b"),
        ]
    )
    func thePreReleaseHasAPrefixAndACounter(_ text: String, _ prefix: String, _ counter: String) throws {
        let version = try #require(Version(text))
        #expect(version.preReleasePrefix == prefix)
        #expect(version.preReleaseCounter == counter)
    }

    @Test(arguments: [("v1.2", "v"), ("V1.2", "V"), ("1.2", ""), ("v 1.2", "v")])
    func thePrefixIsKept(_ text: String, _ prefix: String) throws {
        let version = try #require(Version(text))
        #expect(version.prefix == prefix)
        #expect([version.major, version.minor] == [1, 2])
    }

    @Test(arguments: [
        ("1.0+a.b", "a.b", ""), ("1.0-rc+a+b", "a+b", "rc"), ("1.0+", "", ""), ("+x_y-z\\1", "x_y-z\\1", ""),
    ])
    func metadataFollowsTheFirstPlus(_ text: String, _ metadata: String, _ preRelease: String) throws {
        let version = try #require(Version(text))
        #expect(version.metadata == metadata)
        #expect(version.preRelease == preRelease)
    }

    @Test(arguments: [" 1 . 2 . 3 . 4 - rc", "1. 2 -rc 1", "1.0-r c", "1.0+a b", "late st", "1. rc", "1.0 +a b"])
    func spacesInsideTheRestAreRefused(_ text: String) {
        #expect(Version(text) == nil)
    }

    @Test(arguments: [" 1 . 2 . 3 . 4 ", "v 1.2. 3 .4", "1.2.3.4   "])
    func spacesAroundNumbersAreDropped(_ text: String) throws {
        let version = try #require(Version(text))
        #expect([version.major, version.minor, version.patch, version.revision] == [1, 2, 3, 4])
        #expect(!version.text.contains(" "))
    }

    @Test(arguments: ["2147483648", "20260821123456", "1.99999999999", "1.2.3.2147483648", "v99999999999999999999"])
    func aNumberAboveInt32IsNoVersion(_ text: String) {
        #expect(Version(text) == nil)
    }

    @Test(arguments: ["", " ", "   "])
    func blankIsNoVersion(_ text: String) {
        #expect(Version(text) == nil)
    }

    @Test(arguments: ["'", "\"", ";", "/", "%", "?", "#", "&", "\n", "\t", "*", "é", "٣", ":"])
    func someCharactersHaveNoPlace(_ character: String) {
        for text in ["1.0\(character)", "\(character)1.0", "1.0-a\(character)b", "1.0+a\(character)"] {
            #expect(Version(text) == nil)
        }
    }

    @Test(
        arguments: [
            ("  ", "An empty text is not a version."),
            ("1.2147483648", "'1.2147483648' is not a version: its number 2147483648 is above 2147483647."),
            ("1.0/2", "'1.0/2' is not a version: '/' has no place there, at character 4."),
            ("é1", "'é1' is not a version: 'é' has no place there, at character 1."),
            ("1.0-é r", "'1.0-é r' is not a version: 'é' has no place there, at character 5."),
            ("1.0-r c", "'1.0-r c' is not a version: a space has no place there, at character 6."),
            ("1.0\t", "'1.0U+0009' is not a version: 'U+0009' has no place there, at character 4."),
        ]
    )
    func theReasonIsSaid(_ text: String, _ reason: String) throws {
        let error = try #require(throws: VersionError.self) { try Version(parsing: text) }
        #expect(error.description == reason)
    }

    @Test func aLongTextIsSaidInPart() throws {
        let error = try #require(throws: VersionError.self) {
            try Version(parsing: String(repeating: "9", count: 100_000))
        }
        #expect(error.description.utf8.count < 400)
    }

    @Test func aVeryLongTextIsReadInOnePass() throws {
        let version = try #require(Version("1.0-" + String(repeating: "a.", count: 100_000)))
        #expect(version.preReleasePrefix == "a")
    }
}
