/// Which versions of some packages a channel accepts (Octopus's package version rule).
package struct ChannelRule: Hashable, Sendable, Codable {
    /// Package references by name, or `step name:reference name`.
    package let packages: [String]
    /// A NuGet version range; nil accepts all.
    package let range: String?
    /// A regular expression on the pre-release part, `+metadata` included; nil accepts all.
    package let tag: String?
    package let latest: LatestVersion

    package init(packages: [String], range: String?, tag: String?, latest: LatestVersion = .semver) {
        self.packages = packages
        self.range = range
        self.tag = tag
        self.latest = latest
    }
}
