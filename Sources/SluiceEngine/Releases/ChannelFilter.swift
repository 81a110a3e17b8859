import Foundation
import SluiceModel

/// Which versions of one package a channel accepts, and which of them is the latest; the one evaluator for every caller.
package struct ChannelFilter: Sendable {
    private let range: VersionRange?
    private let tag: PreReleaseRule?
    private let latest: LatestVersion

    /// Throws `VersionRangeError` or `PreReleaseRuleError`; the loader has refused such a rule already.
    package init(channel: Channel, reference: String, step: String) throws {
        let rule = channel.rule(for: reference, in: step)
        self.init(
            range: try rule?.range.map { try VersionRange($0) },
            tag: try rule?.tag.map { try PreReleaseRule($0) },
            latest: rule?.latest ?? .semver
        )
    }

    private init(range: VersionRange?, tag: PreReleaseRule?, latest: LatestVersion) {
        self.range = range
        self.tag = tag
        self.latest = latest
    }

    /// Accepts every version; which is the latest stays as it was.
    var ignoringConditions: ChannelFilter { ChannelFilter(range: nil, tag: nil, latest: latest) }

    /// Nil where the version is accepted. A tag that is no version fits no condition; without conditions everything fits.
    /// Throws `PreReleaseRuleError` where the search of a tag rule was given up.
    package func refusal(of tag: String) throws -> ChannelRefusal? {
        guard let version = DockerTag(tag)?.version else { return hasConditions ? .noVersion : nil }
        if let range, !range.contains(version) { return .range(range.text) }
        if let rule = self.tag, try !rule.allows(version) { return .tag(rule.pattern) }
        return nil
    }

    /// The latest version that is accepted; nil for none. By push date, one whose feed does not tell it comes last.
    package func latest(of versions: [PackageVersion]) throws -> PackageVersion? {
        let ordered = try VersionOrder.newestFirst(versions).filter { try choiceRefusal(of: $0.version) == nil }
        switch latest {
        case .semver: return ordered.first
        case .byPushDate:
            // Of those pushed at the same time the highest; `max` alone would give the last of equals.
            let newest = ordered.map { $0.pushedAt ?? .distantPast }.max()
            return ordered.first { $0.pushedAt ?? .distantPast == newest }
        }
    }

    /// Which part of the rule keeps out which of the versions, newest first.
    package func refused(_ versions: [PackageVersion]) throws -> [RefusedVersions] {
        var order: [ChannelRefusal] = []
        var byRefusal: [ChannelRefusal: [String]] = [:]
        for version in VersionOrder.newestFirst(versions).map(\.version) {
            guard let refusal = try choiceRefusal(of: version) else { continue }
            if byRefusal[refusal] == nil { order.append(refusal) }
            byRefusal[refusal, default: []].append(version)
        }
        return order.map { RefusedVersions($0, byRefusal[$0] ?? []) }
    }

    /// Where nobody chose it: among versions a tag that is none has no place.
    private func choiceRefusal(of tag: String) throws -> ChannelRefusal? {
        if latest == .semver, DockerTag(tag) == nil { return .noVersion }
        return try refusal(of: tag)
    }

    private var hasConditions: Bool { range != nil || tag != nil }
}
