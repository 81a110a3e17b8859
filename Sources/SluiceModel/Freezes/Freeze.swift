import Foundation

/// A time in which nothing is deployed: the days before a holiday, every weekend.
package struct Freeze: Hashable, Sendable {
    package let name: String
    /// By the clocks of its zone.
    package let start: WallTime
    /// After the start, by the clocks of its zone: then it is over.
    package let end: WallTime
    package let zone: TimeZone
    /// Nil for once.
    package let recurrence: Recurrence?
    /// Empty means all of them.
    package let projects: Set<String>
    /// Empty means all of them.
    package let environments: Set<String>
    /// Empty means all of them, and what is deployed for nobody in particular.
    package let tenants: Set<String>
    package let location: SourceLocation

    /// How many days one that comes again may last at most.
    package static let longestRecurring = 366

    package init(
        name: String,
        start: WallTime,
        end: WallTime,
        zone: TimeZone = .gmt,
        recurrence: Recurrence? = nil,
        projects: Set<String> = [],
        environments: Set<String> = [],
        tenants: Set<String> = [],
        location: SourceLocation
    ) {
        self.name = name
        self.start = start
        self.end = end
        self.zone = zone
        self.recurrence = recurrence
        self.projects = projects
        self.environments = environments
        self.tenants = tenants
        self.location = location
    }

    package func concerns(project: String, environment: String, tenant: String?) -> Bool {
        (projects.isEmpty || projects.contains(project))
            && (environments.isEmpty || environments.contains(environment))
            && (tenants.isEmpty || tenant.map(tenants.contains) ?? false)
    }

    /// When it will be over, if it holds at a moment; nil where it does not.
    ///
    /// Where clocks are put forward or back, it is rather an hour too long than too short. One that begins again before
    /// it is over ends with the last of those that have begun.
    package func end(at now: Date) -> Date? {
        guard let recurrence else { return end(at: now, startingOn: start.day) }
        let today = WallTime(now, in: zone).day.number
        let length = max(end.day.number - start.day.number, 0)
        // A clock that is put back may show yesterday again, hence a day more.
        let days = max(today - length - 1, start.day.number)...max(today + 1, start.day.number)
        return days.map(CivilDay.init(number:))
            .filter { recurrence.begins(on: $0, since: start.day) }
            .compactMap { end(at: now, startingOn: $0) }.max()
    }

    private func end(at now: Date, startingOn day: CivilDay) -> Date? {
        let length = end.day.number - start.day.number
        let end = WallTime(day: CivilDay(number: day.number + length), second: end.second).latest(in: zone)
        let start = WallTime(day: day, second: start.second).earliest(in: zone)
        return start <= now && now < end ? end : nil
    }
}
