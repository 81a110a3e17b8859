/// An image tag as a version; compared like one, so that `v1.0` and `1.0` are equal (Octopus §5.3).
package struct DockerTag: Hashable, Sendable {
    /// What is compared.
    package let version: Version

    /// Nil where the tag is no version, such as `20260821123456`, whose number is too large.
    package init?(_ tag: String) {
        try? self.init(parsing: tag)
    }

    /// Throws where the tag is no version, with the reason.
    package init(parsing tag: String) throws(VersionError) {
        version = try Version(parsing: tag)
    }

    /// Without spaces.
    package var text: String { version.text }

    /// Exactly `latest`. It sorts as what it parses to, 0.0.0.0 with a pre-release: below every numbered tag.
    package var isLatest: Bool { text == "latest" }

    /// `latest` counts as a release, although a channel's `tag` expression sees the text `latest`.
    package var isPreRelease: Bool { !isLatest && version.isPreRelease }
}

extension DockerTag: Comparable {
    package static func < (one: DockerTag, other: DockerTag) -> Bool { one.version < other.version }
}

extension DockerTag: CustomStringConvertible {
    package var description: String { text }
}
