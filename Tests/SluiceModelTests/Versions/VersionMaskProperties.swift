import SluiceModel
import Testing

@Suite("What holds of every mask and every version")
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

    @Test func theOrderIsTotal() throws {
        let texts = [
            "0", "v0.0", "1", "1.0.0.1", "1-0", "1-00", "1-1", "1--1", "1-1-", "1-a", "1.A", "1-a.1", "1-a_b", "1-b+x",
            "1-b", "latest", "-", "--", "2147483647", "1-99999999999", "1-a.99999999999", "1-a.b.c", "1-z9",
        ]
        let versions = try texts.map { try #require(Version($0)) }
        for one in versions {
            for two in versions {
                #expect([one < two, one == two, two < one].filter { $0 }.count == 1, "\(one) \(two)")
                for three in versions where one < two && two < three { #expect(one < three, "\(one) \(two) \(three)") }
                for three in versions where one == two && two == three { #expect(one == three) }
            }
        }
    }
}
