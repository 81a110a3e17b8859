/// A release with the number the store gave it.
package struct StoredRelease: Hashable, Sendable {
    package let id: ReleaseID
    package let release: Release

    package init(id: ReleaseID, release: Release) {
        self.id = id
        self.release = release
    }
}
