import SluiceModel

/// The order in which people see a feed's versions.
package enum VersionOrder {
    /// Newest first by the rules for Docker tags, each tag parsed once; tags that are no version come last, by name.
    package static func newestFirst(_ versions: [PackageVersion]) -> [PackageVersion] {
        let parsed = versions.map { (version: $0, tag: DockerTag($0.version)) }
        return parsed.sorted { one, other in
            switch (one.tag, other.tag) {
            case (let tag?, let otherTag?) where tag < otherTag || otherTag < tag: otherTag < tag
            case (_?, nil): true
            case (nil, _?): false
            default: one.version.version > other.version.version
            }
        }
        .map(\.version)
    }
}
