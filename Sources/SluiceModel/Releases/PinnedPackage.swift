import FoundationEssentials

/// A package in a release: which version was chosen, and the exact content that stands for it.
package struct PinnedPackage: Hashable, Sendable, Codable {
    /// The step that refers to it.
    package let step: String
    /// The reference's name.
    package let name: String
    package let feed: String
    /// The repository's name.
    package let id: String
    /// The tag.
    package let version: String
    /// `registry/repository`, without tag and digest.
    package let repository: String
    /// `sha256:…`: what the tag meant when the release was made; for a multi-platform image its index.
    package let digest: String
    /// For an index the digests of its platforms' images: tasks report one of these. Empty otherwise.
    package let platformDigests: [String]
    /// Nil where the feed does not tell.
    package let pushedAt: Date?
    /// False leaves the digest out of `image`.
    package let pin: Bool

    package init(
        step: String,
        name: String,
        feed: String,
        id: String,
        version: String,
        repository: String,
        digest: String,
        platformDigests: [String],
        pushedAt: Date?,
        pin: Bool
    ) {
        self.step = step
        self.name = name
        self.feed = feed
        self.id = id
        self.version = version
        self.repository = repository
        self.digest = digest
        self.platformDigests = platformDigests
        self.pushedAt = pushedAt
        self.pin = pin
    }

    /// What `Octopus.Action.Package[name].Image` renders to.
    package var image: String { pin ? "\(repository):\(version)@\(digest)" : "\(repository):\(version)" }

    /// An index and the image of one of its platforms are the same content.
    package func isSameContent(as digest: String) -> Bool {
        digest == self.digest || platformDigests.contains(digest)
    }
}
