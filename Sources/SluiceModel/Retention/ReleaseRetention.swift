import FoundationEssentials

/// Which releases of one project may go.
///
/// Each place, an environment for one tenant or for none, keeps what is on its way there, what came last whatever became
/// of it, what runs, and what ran before, to which it may be rolled back. Beside these each phase keeps what its policy
/// says. A release goes only if no phase that it ever reached keeps it; those that reached none are counted by themselves
/// (Octopus §4.8).
package struct ReleaseRetention: Sendable {
    private let rules: @Sendable (ReleaseVisits) -> RetentionRules
    private let now: Date

    /// - Parameter rules: by which a release is kept.
    package init(at now: Date, rules: @escaping @Sendable (ReleaseVisits) -> RetentionRules) {
        self.now = now
        self.rules = rules
    }

    /// Oldest first.
    ///
    /// - Parameter releases: all of the project.
    package func expired(_ releases: [ReleaseVisits]) -> [ReleaseVisits] {
        let needed = needed(releases)
        let kept = needed.values.reduce(keptByPhases(releases, beside: needed)) { $0.union($1) }
            .union(keptUntouched(releases))
        return releases.filter { !kept.contains($0.id) }.sorted { $0.id.number < $1.id.number }
    }

    /// What each place never gives up.
    private func needed(_ releases: [ReleaseVisits]) -> [ReleaseVisits.Place: Set<ReleaseID>] {
        var histories: [ReleaseVisits.Place: [(release: ReleaseID, visit: ReleaseVisits.Visit)]] = [:]
        for release in releases {
            for visit in release.visits { histories[visit.place, default: []].append((release.id, visit)) }
        }
        return histories.mapValues { history in
            let newestFirst = history.sorted { $0.visit.order > $1.visit.order }
            let open = newestFirst.filter { $0.visit.outcome == nil }.map(\.release)
            let ran = newestFirst.filter { $0.visit.outcome?.isSuccess ?? false }.map(\.release)
            let replaced = ran.first { $0 != ran.first }
            // What a rollback goes to: what ran before the current release first came.
            let before = ran.lastIndex { $0 == ran.first }.flatMap { ran[($0 + 1)...].first }
            let latest = newestFirst.first { $0.visit.order < .max }?.release
            return Set(open + [latest, ran.first, replaced, before].compactMap(\.self))
        }
    }

    /// What a place of the phase never gives up does not use up the phase's number.
    private func keptByPhases(
        _ releases: [ReleaseVisits],
        beside needed: [ReleaseVisits.Place: Set<ReleaseID>]
    ) -> Set<ReleaseID> {
        var arrivals: [Reach: [Arrival]] = [:]
        for release in releases {
            let rules = rules(release)
            for (reach, visits) in Dictionary(grouping: release.visits, by: { Reach($0.place, rules) }) {
                guard !visits.contains(where: { needed[$0.place]?.contains(release.id) ?? false }) else { continue }
                guard let newest = visits.max(by: { $0.order < $1.order }) else { continue }
                arrivals[reach, default: []].append(Arrival(release.id, newest.order, newest.at))
            }
        }
        return arrivals.reduce(into: []) { $0.formUnion(kept($1.value, by: $1.key.policy)) }
    }

    private func keptUntouched(_ releases: [ReleaseVisits]) -> Set<ReleaseID> {
        let untouched = Dictionary(grouping: releases.filter(\.visits.isEmpty), by: rules)
        return untouched.reduce(into: []) { kept, bucket in
            let arrivals = bucket.value.map { Arrival($0.id, $0.id.number, $0.createdAt) }
            kept.formUnion(self.kept(arrivals, by: bucket.key.elsewhere))
        }
    }

    private func kept(_ arrivals: [Arrival], by policy: RetentionPolicy) -> [ReleaseID] {
        switch policy {
        case .forever: arrivals.map(\.release)
        case .items(let count): arrivals.sorted { $0.order > $1.order }.prefix(count).map(\.release)
        case .days(let count):
            arrivals.filter { $0.at > now.addingTimeInterval(-Double(count) * 86_400) }.map(\.release)
        }
    }

    /// A phase of a lifecycle, for one tenant or for none.
    private struct Reach: Hashable {
        let lifecycle: String
        let phase: String
        let tenant: String?
        let policy: RetentionPolicy

        init(_ place: ReleaseVisits.Place, _ rules: RetentionRules) {
            let phase = rules.phase(of: place.environment)
            lifecycle = rules.lifecycle
            self.phase = phase.name
            tenant = place.tenant
            policy = phase.policy
        }
    }

    /// When a release came somewhere last.
    private struct Arrival {
        let release: ReleaseID
        /// Greater for what came later.
        let order: Int64
        let at: Date

        init(_ release: ReleaseID, _ order: Int64, _ at: Date) {
            self.release = release
            self.order = order
            self.at = at
        }
    }
}
