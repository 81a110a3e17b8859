/// How much a store holds.
package struct StoreContents: Hashable, Sendable {
    package let releases: Int
    package let deployments: Int
    package let auditEntries: Int

    /// Whether nothing was ever kept in it.
    package var isEmpty: Bool { releases == 0 && deployments == 0 && auditEntries == 0 }
}
