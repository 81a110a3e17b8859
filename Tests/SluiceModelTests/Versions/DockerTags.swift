import SluiceModel
import Testing

@Suite("Image tags (Octopus §5.3)")
struct DockerTags {
    @Test func latestIsNoPreRelease() throws {
        let latest = try #require(DockerTag("latest"))
        #expect(latest.isLatest)
        #expect(!latest.isPreRelease)
        #expect(latest.version.preRelease == "latest")
    }

    @Test(arguments: ["Latest", "latest-1", "1.0-latest", "edge"])
    func onlyExactlyLatestIsLatest(_ text: String) throws {
        let tag = try #require(DockerTag(text))
        #expect(!tag.isLatest)
        #expect(tag.isPreRelease)
    }

    @Test func latestIsBelowEveryNumberedTagAndAmongWordsByItsLetters() throws {
        let tags = try ["1.0.0", "stable", "0.0.1-rc", "latest", "v2", "edge"].map { try #require(DockerTag($0)) }
        #expect(tags.sorted().map(\.text) == ["edge", "latest", "stable", "0.0.1-rc", "1.0.0", "v2"])
    }

    @Test func aTagThatIsNoVersionIsNil() {
        #expect(DockerTag("20260821123456") == nil)
        #expect(DockerTag("sha256:abc") == nil)
    }
}
