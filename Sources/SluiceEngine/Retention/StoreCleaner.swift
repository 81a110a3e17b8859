import Foundation
import SluiceModel
import SluiceStore

/// Finds the releases and logs that nothing keeps any more, and removes them.
package struct StoreCleaner: Sendable {
    package typealias Rules = @Sendable (ReleaseVisits) -> RetentionRules

    private let store: any Store
    private let user: String
    private let now: Date
    /// The most releases or logs that go in one transaction, so that others can write in between.
    private let batch: Int

    package init(store: any Store, user: String, now: Date, batch: Int = 50) {
        self.store = store
        self.user = user
        self.now = now
        self.batch = batch
    }

    /// What may go: releases by project and age, then logs of those that stay.
    package struct Expired: Hashable, Sendable {
        package var releases: [ReleaseVisits] = []
        package var logs: [LogVolume] = []
    }

    /// Looks only.
    ///
    /// - Parameter project: nil for all of them.
    package func expired(of project: String?, by rules: @escaping Rules, logs: LogRetention) async throws -> Expired {
        let retention = ReleaseRetention(at: now, rules: rules)
        let projects = Dictionary(grouping: try await store.visits(project: project), by: \.project)
        var expired = Expired()
        for name in projects.keys.sorted() { expired.releases += retention.expired(projects[name] ?? []) }
        expired.logs = try await self.logs(of: project, beyond: logs, without: expired.releases)
        return expired
    }

    /// Each transaction decides anew what may go: nothing that came into use meanwhile is lost.
    package func remove(of project: String?, by rules: @escaping Rules, logs: LogRetention) async throws -> Expired {
        var removed = Expired()
        let projects = Set(try await expired(of: project, by: rules, logs: LogRetention()).releases.map(\.project))
        for name in projects.sorted() { removed.releases += try await removeReleases(of: name, by: rules) }
        removed.logs = try await self.logs(of: project, beyond: logs, without: [])
        for start in stride(from: 0, to: removed.logs.count, by: batch) {
            try await store.remove(Array(removed.logs[start...].prefix(batch)), by: user, at: now)
        }
        return removed
    }

    private func removeReleases(of project: String, by rules: @escaping Rules) async throws -> [ReleaseVisits] {
        let (retention, batch) = (ReleaseRetention(at: now, rules: rules), batch)
        var removed: [ReleaseVisits] = []
        while true {
            let some = try await store.removeReleases(of: project, by: user, at: now) {
                Array(retention.expired($0).prefix(batch))
            }
            guard !some.isEmpty else { return removed }
            removed += some
        }
    }

    private func logs(
        of project: String?,
        beyond limits: LogRetention,
        without releases: [ReleaseVisits]
    ) async throws -> [LogVolume] {
        guard !limits.keepsAll else { return [] }
        let gone = Set(releases.flatMap { $0.visits.map(\.deployment) })
        return limits.expired(
            try await store.logVolumes(project: project).filter { !gone.contains($0.deployment) },
            at: now
        )
    }
}
