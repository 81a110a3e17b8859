import FoundationEssentials

/// How many logs are kept. A log beyond any of the limits may go; nil is no limit.
package struct LogRetention: Hashable, Sendable {
    /// Those of the newest deployments of each project in each place.
    package var items: Int?
    /// Those of deployments that ended within so many days.
    package var days: Int?
    /// The most bytes that all may have together; the oldest go first.
    package var bytes: Int?

    package init(items: Int? = nil, days: Int? = nil, bytes: Int? = nil) {
        self.items = items
        self.days = days
        self.bytes = bytes
    }

    package var keepsAll: Bool { self == LogRetention() }

    /// The logs that may go, the newest first.
    package func expired(_ logs: [LogVolume], at now: Date) -> [LogVolume] {
        var total = 0
        var counts: [Lane: Int] = [:]
        return logs.sorted(by: Self.isNewer).filter { log in
            total += log.bytes
            let count = counts[Lane(log), default: 0] + 1
            counts[Lane(log)] = count
            let isOld = days.map { log.endedAt <= now.addingTimeInterval(-Double($0) * 86_400) } ?? false
            return isOld || items.map { count > $0 } ?? false || bytes.map { total > $0 } ?? false
        }
    }

    private static func isNewer(_ one: LogVolume, _ other: LogVolume) -> Bool {
        (one.endedAt, one.deployment.number) > (other.endedAt, other.deployment.number)
    }

    private struct Lane: Hashable {
        let project: String
        let place: ReleaseVisits.Place

        init(_ log: LogVolume) {
            project = log.project
            place = log.place
        }
    }
}
