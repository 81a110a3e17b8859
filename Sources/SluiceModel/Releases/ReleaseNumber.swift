/// What a release's successors count on from: its version, and the channel it is in.
package struct ReleaseNumber: Hashable, Sendable {
    /// As written.
    package let version: String
    package let channel: String

    package init(version: String, channel: String) {
        self.version = version
        self.channel = channel
    }
}
