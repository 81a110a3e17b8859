import SluiceModel
import Testing

@Suite("Versions of packages (Octopus §5.4)")
struct SemanticVersions {
    private func version(_ text: String) throws -> SemanticVersion { try SemanticVersion(parsing: text) }

    @Test(
        arguments: [
            ("1", [1, 0, 0, 0]), ("1.2", [1, 2, 0, 0]), ("1.2.3", [1, 2, 3, 0]), ("1.2.3.4", [1, 2, 3, 4]),
            ("v1.2", [1, 2, 0, 0]), ("2147483647", [2_147_483_647, 0, 0, 0]),
        ] as [(String, [Int32])]
    )
    func itHasOneToFourNumbers(_ text: String, _ numbers: [Int32]) throws {
        let version = try version(text)
        #expect([version.major, version.minor, version.patch, version.revision] == numbers)
        #expect(!version.isPreRelease)
    }

    @Test(arguments: [
        "", "v", "V1.0", "vv1", "1.2.3.4.5", "1.", ".1", "1..2", "1.0_rc", "1.0-", "1.0-a..b", "1.0+", "1.0-a_b",
        "1.0+a_b", " ", "1 0", "1.0 -a b", "1.0- a", "1.0+ a", "1.0\t",
        "1.0+a+b", "latest", "1.0.0.Final", "1.0-é", "-1", "1.0rc",
    ])
    func whatALenientVersionMayBeIsRefused(_ text: String) throws {
        #expect(throws: VersionError.notSemantic(text)) { try version(text) }
    }

    @Test func aNumberAboveInt32IsRefused() {
        #expect(throws: VersionError.numberTooLarge("2147483648", in: "1.2147483648")) { try version("1.2147483648") }
    }

    @Test(arguments: [
        ("v1.2.03", "1.2.03"), ("1.0.0.0", "1.0.0.0"), ("01.0", "01.0"), (" v1 . 2 -rc+5 ", "1.2-rc+5"),
    ])
    func theTextKeepsZerosAndLosesTheLetterAndSpacesAroundNumbers(_ text: String, _ kept: String) throws {
        #expect(try version(text).text == kept)
    }

    @Test func labelsAndMetadataStandApart() throws {
        let version = try version("1.2.3-rc-1.x.7+build-2.5")
        #expect(version.labels == ["rc-1", "x", "7"])
        #expect(version.metadata == "build-2.5")
    }

    @Test(arguments: [("1.0-rc", false), ("1.0", false), ("1.0-rc.1", true), ("1.0+x", true), ("1.0-rc+x", true)])
    func severalLabelsOrMetadataNeedTheSecondStandard(_ text: String, _ needed: Bool) throws {
        #expect(try version(text).isSemVer2 == needed)
    }

    @Test(arguments: [
        ("1", "1.0.0.0"), ("01.02", "1.2"), ("1.0.0", "1.0.0.0"), ("1-RC", "1-rc"), ("v1", "1"), ("1+A", "1+a"),
        ("1-01", "1-1"),
    ])
    func equalVersionsHashAlike(_ one: String, _ other: String) throws {
        #expect(try version(one) == version(other))
        #expect(try Set([version(one), version(other)]).count == 1)
    }

    @Test func eachIsBelowTheNext() throws {
        let versions = try [
            "0.9", "1.0-2", "1.0-11", "1.0-alpha", "1.0-alpha.1", "1.0-alpha.beta", "1.0-beta", "1.0-beta-2",
            "1.0-rc+1",
            "1.0-rc+2", "1.0", "1.0+a", "1.0+b", "1.0.0.1",
        ].map(version)
        #expect(versions.reversed().sorted() == versions)
        for (lower, higher) in zip(versions, versions.dropFirst()) {
            #expect(lower < higher)
            #expect(!(higher < lower))
            #expect(lower != higher)
        }
    }

    @Test func metadataCountsOnlyWhereItIsAskedFor() throws {
        let (one, other) = (try version("1.0+a"), try version("1.0+b"))
        #expect(one.isBelow(other, .withMetadata))
        #expect(!one.isBelow(other, .withoutMetadata) && !other.isBelow(one, .withoutMetadata))
    }
}
