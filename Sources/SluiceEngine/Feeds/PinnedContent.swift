import Foundation

/// The exact content that a version stands for.
package struct PinnedContent: Hashable, Sendable {
    /// `registry/repository`, without tag and digest.
    package let repository: String
    package let digest: String
    /// For a multi-platform image the digests of its platforms' images; empty otherwise.
    package let platformDigests: [String]
    package let pushedAt: Date?

    package init(repository: String, digest: String, platformDigests: [String], pushedAt: Date?) {
        self.repository = repository
        self.digest = digest
        self.platformDigests = platformDigests
        self.pushedAt = pushedAt
    }
}
