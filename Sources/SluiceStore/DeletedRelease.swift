import SluiceModel

/// What went with a release that was deleted.
package struct DeletedRelease: Hashable, Sendable {
    package let id: ReleaseID
    package let version: String
    /// Its deployments, whose journals went with them.
    package let deployments: Int
}
