import SluiceModel

/// What someone asks for when a release is made.
package struct ReleaseRequest: Hashable, Sendable {
    package let project: String
    /// Nil means the project's default channel.
    package let channel: String?
    /// Nil means what the project's versioning says.
    package let version: String?
    package let packages: PackageSelection
    package let notes: String
    /// Accept versions that the channel's rules refuse.
    package let ignoresChannelRules: Bool
    package let createdBy: String

    package init(
        project: String,
        channel: String? = nil,
        version: String? = nil,
        packages: PackageSelection = PackageSelection(),
        notes: String = "",
        ignoresChannelRules: Bool = false,
        createdBy: String
    ) {
        self.project = project
        self.channel = channel
        self.version = version
        self.packages = packages
        self.notes = notes
        self.ignoresChannelRules = ignoresChannelRules
        self.createdBy = createdBy
    }
}
