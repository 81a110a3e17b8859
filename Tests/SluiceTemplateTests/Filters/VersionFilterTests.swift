import Testing

@testable import SluiceTemplate

@Suite("Version filters (Octopus §1.7)")
struct VersionFilterTests {
    @Test(
        arguments: [
            ("VersionMajor", "1"), ("VersionMinor", "2"), ("VersionPatch", "3"), ("VersionRevision", "4"),
            ("VersionPreRelease", "branch.1"), ("VersionPreReleasePrefix", "branch"), ("VersionPreReleaseCounter", "1"),
            ("VersionMetadata", "meta.5"),
        ]
    )
    func everyPartHasAFilter(_ name: String, _ part: String) throws {
        #expect(try applied(name, to: "v1.2.3.4-branch.1+meta.5") == part)
    }

    @Test(
        arguments: [
            ("VersionMajor", "0"), ("VersionMinor", "0"), ("VersionPatch", "0"), ("VersionRevision", "0"),
            ("VersionPreRelease", "latest"), ("VersionPreReleasePrefix", "latest"), ("VersionPreReleaseCounter", ""),
            ("VersionMetadata", ""),
        ]
    )
    func missingPartsAreZeroOrEmpty(_ name: String, _ part: String) throws {
        #expect(try applied(name, to: "latest") == part)
    }

    @Test func thePrefixEndsAtTheFirstSeparator() throws {
        #expect(try applied("VersionPreReleasePrefix", to: "1.2.3-my-branch.1.2") == "my")
        #expect(try applied("VersionPreReleaseCounter", to: "1.2.3-my-branch.1.2") == "branch.1.2")
    }

    @Test(arguments: ["", "1.2.3!", "#{Version}", "99999999999"])
    func whatIsNoVersionStops(_ text: String) {
        for filter in BuiltInFilters.all where filter.name.hasPrefix("Version") {
            #expect(throws: FilterError.self) { try applied(filter.name, to: text) }
        }
    }
}
