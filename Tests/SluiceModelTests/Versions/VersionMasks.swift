import SluiceModel
import Testing

@Suite("Version masks (Octopus §4.2)")
struct VersionMasks {
    private func next(_ mask: String, after current: String?) throws -> String {
        try VersionMask(parsing: mask).next(after: current.map { try #require(Version($0)) })
    }

    @Test(arguments: [
        ("i", "0"), ("c", "0"), ("1.i", "1.0"), ("i.c.i.c", "0.0.0.0"), ("1.2.3-alpha.i", "1.2.3-alpha.0"),
        ("1.2.3-i", "1.2.3-0"), ("1.2.c+build.c", "1.2.0+build.0"), ("vi.2", "v0.2"), ("1.2-i.i.x", "1.2-0.0.x"),
    ])
    func withoutACurrentVersionEveryPlaceIsZeroAndNothingIsAdded(_ mask: String, _ expected: String) throws {
        #expect(try next(mask, after: nil) == expected)
    }

    @Test(arguments: [
        ("i", "1", "2"), ("c", "7", "7"), ("1.i", "1.9", "1.10"), ("1.2.c", "1.2.9", "1.2.9"),
        ("i.c.c", "1.2.3", "2.0.3"), ("c.i.c", "1.2.3", "1.3.0"), ("c.c.i", "1.2.3.4", "1.2.4.0"),
        ("i.i.i.i", "1.2.3.4", "2.0.0.0"), ("c.c.c.i", "1.2.3.4", "1.2.3.5"), ("i.5.i", "1.2.3", "2.5.4"),
        ("c.i.i", "1.2.3", "1.3.0"), ("5.i", "1.2", "5.3"), ("1.2.i", "1.2", "1.2.1"), ("1.c.c", "1", "1.0.0"),
        ("i.i", "v3.4", "4.0"),
    ])
    func onlyTheComponentToTheLeftDecides(_ mask: String, _ current: String, _ expected: String) throws {
        #expect(try next(mask, after: current) == expected)
    }

    @Test(arguments: [
        ("1.2.3-whatever", "1.2.2.2", "1.2.3.0-whatever"), ("1", "1.2", "1.0"), ("1.2", "1.2.3.4", "1.2.0"),
        ("c.i", "1.2.3", "1.3.0"), ("1.2.3", "1.2.3", "1.2.3"), ("1.2.3", "latest", "1.2.3"),
    ])
    func aNumberThatOnlyTheCurrentVersionHasIsZeroBesideTheLast(
        _ mask: String,
        _ current: String,
        _ expected: String
    ) throws {
        #expect(try next(mask, after: current) == expected)
    }

    @Test(arguments: [
        ("i.i.i-alpha.i", "1.2.3-alpha.25", "2.0.0-alpha.26"),
        ("1.2.3.4-1.blah.i.0", "1.2.3.4-whatever.3.1", "1.2.3.4-1.blah.2.0"),
        ("0.0.1-i", "0.0.1-blah", "0.0.1-1"), ("c.c.c-i", "1.2.3", "1.2.3-1"), ("c-rc.c", "1-rc.7", "1-rc.7"),
        ("c-rc.c", "1-rc.x", "1-rc.0"), ("c-i.i", "1-3.4", "1-4.0"), ("c-i.i.i", "1-3.4.5", "1-4.0.0"),
        ("c-i.x.c", "1-3.4.5", "1-4.0.5"), ("c-i.i.x", "1-3.4.5", "1-4.5.x"), ("c-i.c", "1-3.9", "1-4.0"),
        ("c-c.i", "1-3.9", "1-3.10"), ("c-a-i", "1-a-4", "1-a-i"), ("c-ii.ic", "1-1.2", "1-ii.ic"),
        ("c-x.i", "1-4", "1-x.1"), ("c-x.i", "1-x.99999999999", "1-x.1"), ("i-x.i", "1-x.5", "2-x.6"),
        ("c-x_y.i", "1-x.5", "1-x_y.6"),
    ])
    func aTagIsFilledByPositionAndNeverResetByNumbers(
        _ mask: String,
        _ current: String,
        _ expected: String
    ) throws {
        #expect(try next(mask, after: current) == expected)
    }

    @Test(arguments: [
        ("c+i", "1+4", "1+5"), ("c+build.i", "1-rc.7+build.4", "1+build.5"), ("c-i+i.c", "1-1+2.3", "1-2+3.0"),
        ("c+a-b.i", "1", "1+a-b.1"),
    ])
    func metadataIsFilledLikeATag(_ mask: String, _ current: String, _ expected: String) throws {
        #expect(try next(mask, after: current) == expected)
    }

    @Test(arguments: ["whatever", "alpha.25", "1.2.3_rc", "1.2.3.4.5", "1.2.3rc"])
    func aCurrentVersionOfAnotherFormCountsAsZero(_ current: String) throws {
        #expect(try next("c.c.i-rc.i", after: current) == "0.0.1-rc.1")
    }

    @Test(arguments: [("v1.i", "v1.3"), ("V1.i", "V1.3"), ("1.i", "1.3")])
    func itsOwnPrefixStays(_ mask: String, _ expected: String) throws {
        #expect(try next(mask, after: "v1.2") == expected)
    }

    @Test(arguments: [("1.02.i", "1.02.4"), ("1.c.i", "1.2.4"), ("01", "01.0")])
    func itsOwnNumbersStayAsWritten(_ mask: String, _ expected: String) throws {
        #expect(try next(mask, after: "1.02.3") == expected)
    }

    @Test(arguments: [
        ("1.2.3_i", "1.2.3_i"), ("1.2. 3-i", "1.2.3-i"), ("i.x", "i.x"), ("1.2.I", "1.2.I"), ("1.2.3.4.i", "1.2.3.4.i"),
        ("1.ii", "1.ii"), ("latest", "latest"), ("1.i.", "1.i."),
    ])
    func whatHasNoFormOfAMaskStandsForItself(_ mask: String, _ expected: String) throws {
        #expect(try next(mask, after: "9.9.9.9-9.9") == expected)
        #expect(try !VersionMask(parsing: mask).isMask)
    }

    @Test(arguments: ["", " ", "i/i", "i i", "1.2.i-r c", "1.é"])
    func whatIsNeitherMaskNorVersionIsRefused(_ mask: String) {
        #expect(throws: VersionError.self) { try VersionMask(parsing: mask) }
    }

    @Test func aNumberThatIsTooLargeIsRefused() {
        #expect(throws: VersionError.numberTooLarge("2147483648", in: "i.2147483648")) {
            try VersionMask(parsing: "i.2147483648")
        }
    }

    @Test(arguments: [
        ("i", "2147483647"), ("1.i", "1.2147483647"), ("1-i", "1-2147483647"), ("1+x.i", "1+x.2147483647"),
    ])
    func afterTheLargestNumberThereIsNone(_ mask: String, _ current: String) throws {
        let error = try #require(throws: VersionMaskError.self) { try next(mask, after: current) }
        #expect(error.mask == mask && error.current == current)
        #expect(error.description.contains("2147483647 already"))
    }

    @Test(arguments: [
        ("i", true), ("1.c", true), ("1.2.3.i", true), ("1-a.i", true), ("1-a.c", true), ("1+a.i", true),
        ("1-x+a.c", true), ("1.2.3.4-i", false), ("1+c", false), ("1-i.a", false), ("1.2.3", false), ("1-a-i", false),
    ])
    func itIsCalledAMaskMoreNarrowlyThanItIsFilled(_ mask: String, _ isMask: Bool) throws {
        #expect(try VersionMask(parsing: mask).isMask == isMask)
    }
}

@Suite("The current version for a mask (Octopus §4.2)")
struct VersionMaskCandidates {
    private func candidates(_ mask: String, _ texts: [String]) throws -> [String] {
        try VersionMask(parsing: mask).candidates(among: texts.map { try #require(Version($0)) }).map(\.text)
    }

    @Test(arguments: [
        ("i", ["1", "3", "2"], ["3"]), ("1.i", ["1.2", "2.0", "1.10"], ["1.10"]),
        ("1.i.7", ["1.2.7", "1.3.8"], ["1.3.8"]), ("1.2.3-i", ["1.2.3-4", "1.2.3.1-9", "1.2.3-5"], ["1.2.3-5"]),
        ("1.2-x.i", ["1.2.1-x.9", "1.2.0-x.3"], ["1.2.0-x.3"]), ("5.i", ["1.2"], []), ("c.9", ["1.2"], ["1.2"]),
        ("1.2.i", ["1.2", "1.2-rc"], ["1.2"]), ("01.i", ["1.2", "v1.3"], ["v1.3"]), ("i", [], []),
    ])
    func theyBeginWithTheMasksOwnNumbers(_ mask: String, _ texts: [String], _ expected: [String]) throws {
        #expect(try candidates(mask, texts) == expected)
    }

    @Test func allOfTheHighestAreTakenInTheirOrderAndTheFirstIsTheCurrentOne() throws {
        let texts = ["1.1", "1.2+b", "v1.2.0", "1.2+a"]
        #expect(try candidates("1.i", texts) == ["1.2+b", "v1.2.0", "1.2+a"])
        let current = try VersionMask(parsing: "1.i").current(among: texts.compactMap { Version($0) })
        #expect(current?.text == "1.2+b")
    }
}
