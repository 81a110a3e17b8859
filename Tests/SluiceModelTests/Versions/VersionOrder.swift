import SluiceModel
import Testing

@Suite("Versions in order (Octopus §5.2)")
struct VersionOrder {
    @Test(
        arguments: [
            ["1.9", "1.10", "2", "10"],
            [
                "1.0-1", "1.0-2", "1.0-11", "1.0-alpha", "1.0-alpha.1", "1.0-alpha.beta", "1.0-beta", "1.0-beta.2",
                "1.0-beta.11", "1.0-rc.1", "1.0",
            ],
            ["1.0.0-2", "1.0.0", "1.0.0.1-2", "1.0.0.1", "1.0.1"],
            ["edge", "latest", "stable", "0.0.0", "0.0.0.1"],
            ["1-9223372036854775808", "1-99999999999999999999", "1-100000000000000000000"],
        ]
    )
    func eachIsBelowTheNext(_ texts: [String]) throws {
        let versions = try texts.map { try #require(Version($0)) }
        for (lower, higher) in zip(versions, versions.dropFirst()) {
            #expect(lower < higher)
            #expect(!(higher < lower))
            #expect(lower != higher)
        }
        #expect(versions.shuffled().sorted() == versions)
    }

    @Test(
        arguments: [
            ("1", "1.0.0.0"), ("v1.0", "1.0"), ("01.1", "1.1"), ("1.0-prerelease-1", "1.0-prerelease.1"),
            ("1.0-prerelease-1", "1.0-prerelease_1"), ("1.0-RC", "1.0-rc"), ("1.0+a", "1.0+b"), ("1.0-01", "1.0-1"),
            ("1.0rc", "1.0-rc"),
        ]
    )
    func equalVersionsHashAlike(_ one: String, _ other: String) throws {
        let (one, other) = (try #require(Version(one)), try #require(Version(other)))
        #expect(one == other)
        #expect(!(one < other) && !(other < one))
        #expect(Set([one, other]).count == 1)
    }

    @Test func aReleaseIsAboveItsPreReleasesOnly() throws {
        let release = try #require(Version("1.0.0"))
        #expect(try #require(Version("1.0.0-zzz")) < release)
        #expect(try release < #require(Version("1.0.1-aaa")))
    }

    @Test func theOrderIsTotal() throws {
        let numbers = ["", "0", "1", "1.0", "1.0.0.1", "1.9", "1.10", "v2", "2147483647", "latest", "stable"]
        let suffixes = [
            "", "-", "--", "-1", "--1", "-1-", "-01", "-2", "-11", "-99999999999999999999", "-a", "-A", "-a.1", "-a-1",
            "-a.b", "-a_b", "+m", "a",
        ]
        let versions = numbers.flatMap { number in suffixes.compactMap { Version(number + $0) } }
        #expect(versions.count > 100)
        let sorted = versions.sorted()
        #expect(Array(versions.reversed()).sorted().elementsEqual(sorted, by: ==))
        for (index, one) in sorted.enumerated() {
            for (otherIndex, other) in sorted.enumerated() {
                let holding = [one < other, one == other, other < one].count { $0 }
                #expect(holding == 1, "\(one) and \(other)")
                #expect(otherIndex < index || !(other < one), "\(one) stands before \(other)")
            }
        }
    }
}
