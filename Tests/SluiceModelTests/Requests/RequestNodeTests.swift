import SluiceModel
import Testing

struct RequestNodeTests {
    let node = RequestNode.map([
        .init("cpu", .scalar(text: "#{Cpu}", isPlain: true)),
        .init("names", .list([.scalar(text: "#{Name}", isPlain: false)])),
    ])

    @Test func renderingKeepsPlainPlainAndQuotedQuoted() {
        let rendered = node.mapScalars { $0 == "#{Cpu}" ? "256" : "web" }
        #expect(rendered["cpu"] == .scalar(text: "256", isPlain: true))
        #expect(rendered["names"] == .list([.scalar(text: "web", isPlain: false)]))
    }

    @Test func aMissingMemberIsNil() {
        #expect(node["memory"] == nil)
        #expect(RequestNode.list([])["cpu"] == nil)
    }

    @Test func theFirstFailureOfRenderingIsThrown() {
        struct Unknown: Error, Equatable { let text: String }
        #expect(throws: Unknown(text: "#{Cpu}")) {
            try node.mapScalars { text throws(Unknown) in throw Unknown(text: text) }
        }
    }
}
