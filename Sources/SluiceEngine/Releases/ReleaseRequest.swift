import SluiceModel

/// What someone asks for when a release is made.
package struct ReleaseRequest: Hashable, Sendable {
    package let project: String
    /// Nil means the project's default channel.
    package let channel: String?
    /// Nil means what the project's versioning says.
    package let version: String?
    package let packages: PackageSelection
    /// A template of Markdown; empty for none.
    package let notes: String
    package let customFields: [CustomField]
    /// Accept versions that the channel's rules refuse.
    package let ignoresChannelRules: Bool
    /// Take a release that has the number already for the one that was asked for.
    package let ignoresExisting: Bool
    package let createdBy: String

    package init(
        project: String,
        channel: String? = nil,
        version: String? = nil,
        packages: PackageSelection = PackageSelection(),
        notes: String = "",
        customFields: [CustomField] = [],
        ignoresChannelRules: Bool = false,
        ignoresExisting: Bool = false,
        createdBy: String
    ) {
        self.project = project
        self.channel = channel
        self.version = version
        self.packages = packages
        self.notes = notes
        self.customFields = customFields
        self.ignoresChannelRules = ignoresChannelRules
        self.ignoresExisting = ignoresExisting
        self.createdBy = createdBy
    }
}
