/// A release with the number the store gave it, and the variables it is deployed with.
package struct StoredRelease: Hashable, Sendable {
    package let id: ReleaseID
    /// As it was made.
    package let release: Release
    /// The variables it took up later; nil where it has those it was made with.
    package let update: NumberedSnapshot?

    package init(id: ReleaseID, release: Release, update: NumberedSnapshot? = nil) {
        self.id = id
        self.release = release
        self.update = update
    }

    /// The values that hold for a deployment of it.
    package var variables: [Variable] { update?.snapshot.variables ?? release.variables }

    /// Which snapshot these are; 0 is what it was made with.
    package var snapshot: Int { update?.number ?? 0 }
}
