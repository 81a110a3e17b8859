import SluiceModel

/// Which versions of one package a channel accepts; the one evaluator for every caller.
package struct ChannelFilter: Sendable {
    private let ranges: [VersionRange]
    private let tags: [PreReleaseRule]
    /// What people read of it: `range [1.0,2.0), tag ^$`, or `any version`.
    package let text: String

    /// Without any rule.
    static let anything = ChannelFilter(ranges: [], tags: [])

    /// Throws `VersionRangeError` or `PreReleaseRuleError`; the loader has refused such a rule already.
    package init(channel: Channel, reference: PackageReference, step: String) throws {
        let rules = channel.rules.filter { $0.applies(to: reference.name, in: step) }
        self.init(
            ranges: try rules.compactMap(\.range).map { try VersionRange($0) },
            tags: try rules.compactMap(\.tag).map { try PreReleaseRule($0) }
        )
    }

    private init(ranges: [VersionRange], tags: [PreReleaseRule]) {
        self.ranges = ranges
        self.tags = tags
        let parts = ranges.map { "range \($0.text)" } + tags.map { "tag \($0.pattern)" }
        text = parts.isEmpty ? "any version" : parts.joined(separator: ", ")
    }

    /// Throws where a tag's search was given up.
    package func accepts(_ version: Version) throws -> Bool {
        try ranges.allSatisfy { $0.contains(version) } && tags.allSatisfy { try $0.allows(version) }
    }

    /// A tag that is no version fits no rule; without rules everything fits.
    func accepts(tag: String) throws -> Bool {
        try DockerTag(tag).map { try accepts($0.version) } ?? (ranges.isEmpty && tags.isEmpty)
    }
}
