/// A version as Octopus reads it, leniently enough that nearly every image tag is one (Octopus §5.1).
///
/// `latest` is 0.0.0.0 with the pre-release `latest`; `v1.2.3-rc.1+5` has everything. Build metadata and the prefix
/// never count in comparisons.
package struct Version: Sendable {
    /// What was parsed, without spaces.
    package let text: String
    /// `v`, `V` or empty.
    package let prefix: String
    /// Missing numbers are 0.
    package let major: Int32
    package let minor: Int32
    package let patch: Int32
    /// The fourth number.
    package let revision: Int32
    /// All of the pre-release without its leading separator, such as `rc.1`; empty for a release.
    package let preRelease: String
    /// The pre-release up to its first separator, such as `rc`.
    package let preReleasePrefix: String
    /// The pre-release after that separator, such as `1`; empty where there is none.
    package let preReleaseCounter: String
    /// What follows the first `+`; empty where there is none.
    package let metadata: String
    /// The pre-release as it is compared; split once, so that sorting parses nothing again.
    private let identifiers: [PreReleaseIdentifier]

    /// Nil where the text is no version.
    package init?(_ text: String) {
        try? self.init(parsing: text)
    }

    /// Throws where the text is no version, with the reason.
    package init(parsing text: String) throws(VersionError) {
        var scanner = VersionScanner(text)
        let parts = try scanner.scan()
        self.text = parts.text
        prefix = parts.prefix
        (major, minor, patch, revision) = parts.numbers
        preReleasePrefix = parts.preReleasePrefix
        preReleaseCounter = parts.preReleaseCounter
        preRelease = parts.preRelease
        metadata = parts.metadata
        identifiers = PreReleaseIdentifier.split(parts.preRelease)
    }

    /// Whether there is any pre-release, `latest` included.
    package var isPreRelease: Bool { !preRelease.isEmpty }

    private var numbers: (Int32, Int32, Int32, Int32) { (major, minor, patch, revision) }
}

/// By number; at equal numbers a release is above its pre-releases, and those are compared piece by piece (Octopus §5.2).
extension Version: Comparable, Hashable {
    package static func < (one: Version, other: Version) -> Bool {
        if one.numbers != other.numbers { return one.numbers < other.numbers }
        guard one.isPreRelease, other.isPreRelease else { return one.isPreRelease && !other.isPreRelease }
        return one.identifiers.lexicographicallyPrecedes(other.identifiers)
    }

    package static func == (one: Version, other: Version) -> Bool {
        one.numbers == other.numbers && one.identifiers == other.identifiers
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(major)
        hasher.combine(minor)
        hasher.combine(patch)
        hasher.combine(revision)
        hasher.combine(identifiers)
    }
}

extension Version: CustomStringConvertible {
    package var description: String { text }
}
