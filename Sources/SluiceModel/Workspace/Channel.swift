/// A line of releases within a project: which package versions it accepts, and by which lifecycle it is promoted.
package struct Channel: Hashable, Sendable, Codable {
    package let name: String
    package let isDefault: Bool
    /// Nil means the project's.
    package let lifecycle: String?
    package let rules: [ChannelRule]
    /// Custom fields that every release of it must have, none of them empty.
    package let requiredFields: [String]
    /// As `set/tag`: its releases are for tenants with these only; empty for all tenants.
    package let tenantTags: [String]

    package init(
        name: String,
        isDefault: Bool,
        lifecycle: String?,
        rules: [ChannelRule],
        requiredFields: [String] = [],
        tenantTags: [String] = []
    ) {
        self.name = name
        self.isDefault = isDefault
        self.lifecycle = lifecycle
        self.rules = rules
        self.requiredFields = requiredFields
        self.tenantTags = tenantTags
    }

    /// The rule for a package of a step: one that names both goes before one that names the package only. Nil where every
    /// version will do.
    package func rule(for reference: String, in step: String) -> ChannelRule? {
        rules.first { $0.packages.contains("\(step):\(reference)") } ?? rules.first { $0.packages.contains(reference) }
    }

    /// The channel of a project that declares none (Octopus's name for it).
    package static let `default` = Channel(name: "Default", isDefault: true, lifecycle: nil, rules: [])
}
