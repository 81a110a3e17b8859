/// What releases made of one version of a package.
package struct PackageUsage: Hashable, Sendable {
    /// The tag.
    package let version: String
    /// What the tag meant to these releases; a tag that was pushed again has a usage for each digest.
    package let digest: String
    /// Oldest first.
    package let releases: [ReleaseName]
    /// Where one of these releases runs now, sorted, each once.
    package let environments: [String]

    /// How people name a release.
    package struct ReleaseName: Hashable, Sendable {
        package let project: String
        package let version: String
    }
}
