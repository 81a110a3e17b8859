import SluiceModel

/// Chooses a version of each package of a release, and pins it to its digest.
struct PackagePinner {
    let feeds: Feeds
    let channel: Channel
    let selection: PackageSelection
    let ignoresChannelRules: Bool

    /// Throws `ReleaseError`, `FeedError` and what the feed's service says.
    func pin(_ targets: [PackageTarget]) async throws -> [PinnedPackage] {
        try selection.requireUse(by: targets)
        var pinned: [PinnedPackage] = []
        for target in targets { pinned.append(try await pin(target, try await version(of: target))) }
        return pinned
    }

    /// The one that was asked for, which the channel must accept, or else the latest that it accepts.
    private func version(of target: PackageTarget) async throws -> String {
        let filter = try ChannelFilter(channel: channel, reference: target.reference.name, step: target.step)
        let rules = ignoresChannelRules ? filter.ignoringConditions : filter
        guard let choice = selection.version(for: target.reference, id: target.id, in: target.step) else {
            return try await latest(of: target, by: rules)
        }
        if let refusal = try rules.refusal(of: choice) {
            throw ReleaseError.notInChannel(
                version: choice,
                package: target.id,
                channel: channel.name,
                refusal: refusal
            )
        }
        return choice
    }

    private func latest(of target: PackageTarget, by filter: ChannelFilter) async throws -> String {
        let versions = try await feeds.feed(named: target.feed).versions(of: target.id)
        guard !versions.isEmpty else { throw FeedError.empty(package: target.id, feed: target.feed) }
        guard let latest = try filter.latest(of: versions) else {
            throw FeedError.noVersionMatches(
                package: target.id,
                feed: target.feed,
                channel: channel.name,
                refused: try filter.refused(versions)
            )
        }
        return latest.version
    }

    private func pin(_ target: PackageTarget, _ version: String) async throws -> PinnedPackage {
        let content = try await feeds.feed(named: target.feed).pin(version, of: target.id)
        return PinnedPackage(
            step: target.step,
            name: target.reference.name,
            feed: target.feed,
            id: target.id,
            version: version,
            repository: content.repository,
            digest: content.digest,
            platformDigests: content.platformDigests,
            pushedAt: content.pushedAt,
            pin: target.reference.pin
        )
    }
}
