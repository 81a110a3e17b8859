import FoundationEssentials
import SluiceModel

/// What a list of releases shows of each, read without its snapshot.
package struct ReleaseSummary: Hashable, Sendable {
    package let id: ReleaseID
    package let project: String
    package let version: String
    package let channel: String
    package let createdBy: String
    package let createdAt: Date
    /// In process order.
    package let packages: [Package]

    /// The part of a `PinnedPackage` that people tell releases apart by.
    package struct Package: Hashable, Sendable {
        package let step: String
        package let name: String
        package let feed: String
        /// The repository's name.
        package let id: String
        /// The tag.
        package let version: String
        package let digest: String
    }
}
