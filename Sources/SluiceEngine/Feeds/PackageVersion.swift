import Foundation
import SluiceModel

/// One version of a package as its feed lists it.
package struct PackageVersion: Hashable, Sendable {
    /// The tag.
    package let version: String
    /// `sha256:…`.
    package let digest: String
    /// Nil where the feed does not tell.
    package let pushedAt: Date?

    package init(version: String, digest: String, pushedAt: Date?) {
        self.version = version
        self.digest = digest
        self.pushedAt = pushedAt
    }
}
