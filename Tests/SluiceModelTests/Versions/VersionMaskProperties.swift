import SluiceModel
import Testing

@Suite("What holds of every mask")
struct VersionMaskProperties {
    /// Texts of one to four components, made of the given ones by a fixed rule.
    private func texts(of components: [String]) -> [String] {
        var texts: [String] = []
        var level = components
        for _ in 1...4 {
            texts += level
            level = level.flatMap { text in components.map { "\(text).\($0)" } }
        }
        return texts
    }

    /// The numbers of the mask before its first `i` are the current version's, so that the `i` is what makes it higher.
    @Test func aMaskNeverGoesDown() throws {
        let currents = try texts(of: ["0", "2", "10"]).flatMap { [$0, "\($0)-rc.1"] }
            .map { try #require(Version($0)) }
        for text in texts(of: ["i", "c"]) where text.contains("i") {
            let mask = try VersionMask(parsing: text)
            for current in currents {
                let next = try #require(Version(mask.next(after: current)))
                #expect(next > current, "\(text) \(current) \(next)")
            }
        }
    }

    @Test(arguments: ["c.c.c.c-rc.i", "c.c.c.c-i", "c.c.c.c-rc.c.i"])
    func aTagThatCountsGoesUp(_ text: String) throws {
        let mask = try VersionMask(parsing: text)
        var current = try #require(Version(mask.next(after: nil)))
        for _ in 1...20 {
            let next = try #require(Version(mask.next(after: current)))
            #expect(next > current)
            current = next
        }
    }

    @Test func whatAMaskMakesHasTheFormOfAVersionAndStaysWithoutPlaces() throws {
        for text in texts(of: ["i", "c", "3"]).flatMap({ [$0, "v\($0)-a.i.c+c.i"] }) {
            let next = try VersionMask(parsing: text).next(after: Version("7.0.2-x.4+5.6"))
            #expect(Version(next)?.text == next)
            #expect(try VersionMask(parsing: next).next(after: nil) == next)
        }
    }
}
