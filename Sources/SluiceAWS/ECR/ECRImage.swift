import FoundationEssentials
import SluiceModel

/// One image of a repository: a manifest and the tags that point to it.
package struct ECRImage: Hashable, Sendable {
    /// `sha256:…`
    package let digest: String
    /// Empty for an image that lost its tags.
    package let tags: [String]
    /// UTC; nil where ECR does not say.
    package let pushedAt: Date?
    /// Nil where ECR does not say.
    package let manifestMediaType: String?
    /// Bytes, compressed; nil for an index, whose platforms have sizes of their own.
    package let size: Int?

    package init(
        digest: String,
        tags: [String],
        pushedAt: Date? = nil,
        manifestMediaType: String? = nil,
        size: Int? = nil
    ) {
        self.digest = digest
        self.tags = tags
        self.pushedAt = pushedAt
        self.manifestMediaType = manifestMediaType
        self.size = size
    }

    /// Whether it stands for several platforms, each with a digest of its own.
    package var isIndex: Bool {
        guard let type = manifestMediaType else { return false }
        return type.hasSuffix("manifest.list.v2+json") || type.hasSuffix("image.index.v1+json")
    }
}

extension ECRImage {
    /// From an element of `imageDetails`; nil without a digest.
    init?(_ detail: JSONValue) {
        guard let digest = detail["imageDigest"]?.string else { return nil }
        self.init(
            digest: digest,
            tags: (detail["imageTags"]?.array ?? []).compactMap(\.string),
            pushedAt: detail["imagePushedAt"]?.double.map { Date(timeIntervalSince1970: $0) },
            manifestMediaType: detail["imageManifestMediaType"]?.string,
            size: detail["imageSizeInBytes"]?.int
        )
    }
}
