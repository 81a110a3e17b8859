import SluiceModel
import Testing

@Suite("What holds of every text (Octopus §5.1)")
struct VersionTextProperties {
    /// Every text of up to four of these pieces but blank ones.
    private let texts: [String] = {
        var texts: [String] = []
        var level = [""]
        for _ in 0...4 {
            texts += level
            level = level.flatMap { text in ["1", ".2", "v", "a", ".", "-", "+", " "].map { text + $0 } }
        }
        return texts.filter { !$0.allSatisfy { $0 == " " } }
    }()

    /// The scanner goes forward only; the rule is an expression that may try again.
    @Test func aVersionIsWhatTheWholeExpressionMatches() throws {
        let numbers = #"([vV] *)?\d+ *(\. *\d+ *){0,3}"#
        let rest = #"[.\-_\\]?[A-Za-z0-9]*([.\-_\\][A-Za-z0-9.\-_\\]*)?(\+[A-Za-z0-9.\-_\\+]*)?"#
        let rule = try DotNetRegex("^ *(\(numbers))?\(rest) *$")
        for text in texts { #expect(try rule.matches(text) == (Version(text) != nil), "'\(text)'") }
    }

    @Test func thePartsOfAVersionMakeTheSameVersion() throws {
        for version in texts.compactMap({ Version($0) }) {
            let numbers = "\(version.major).\(version.minor).\(version.patch).\(version.revision)"
            let text = "\(version.prefix)\(numbers)-\(version.preRelease)+\(version.metadata)"
            let again = try #require(Version(text))
            #expect(again == version && again.prefix == version.prefix, "'\(version)' '\(text)'")
            #expect(again.preRelease == version.preRelease && again.metadata == version.metadata, "'\(version)'")
        }
    }

    @Test func aPreReleaseIsItsPrefixASeparatorAndItsCounter() {
        for version in texts.compactMap({ Version($0) }) where version.preRelease != version.preReleasePrefix {
            let counter = version.preRelease.dropFirst(version.preReleasePrefix.count + 1)
            #expect(version.preRelease.hasPrefix(version.preReleasePrefix) && counter == version.preReleaseCounter)
        }
    }
}
