/// How a freeze comes again.
package struct Recurrence: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case daily, weekly, monthly, annually
    }

    package let unit: Unit
    /// Every so many days, weeks, months or years; from 1.
    package let interval: Int
    /// Of a weekly one: the days on which it begins. Empty means that of its first start.
    package let weekdays: Set<Weekday>
    /// The last day on which it may begin; nil for no end.
    package let until: CivilDay?
    /// How often it begins in all; nil for no end.
    package let times: Int?

    package init(
        _ unit: Unit,
        interval: Int = 1,
        weekdays: Set<Weekday> = [],
        until: CivilDay? = nil,
        times: Int? = nil
    ) {
        self.unit = unit
        self.interval = max(interval, 1)
        self.weekdays = weekdays
        self.until = until
        self.times = times
    }

    /// Whether something that first begins on a day begins on another one as well.
    ///
    /// In a month without its day it begins on the last one: the 31st is 30 April, and 29 February the 28th.
    package func begins(on day: CivilDay, since first: CivilDay) -> Bool {
        guard day.number >= first.number, until.map({ day.number <= $0.number }) ?? true,
            let index = index(of: day, since: first)
        else { return false }
        return times.map { index < $0 } ?? true
    }

    /// From 0 for the first time; nil where it does not begin that day.
    private func index(of day: CivilDay, since first: CivilDay) -> Int? {
        switch unit {
        case .daily: count(day.number - first.number)
        case .weekly: weekly(day, first)
        case .monthly: dayOfMonth(day, first) ? count(months(to: day) - months(to: first)) : nil
        case .annually:
            day.date.month == first.date.month && dayOfMonth(day, first)
                ? count(day.date.year - first.date.year) : nil
        }
    }

    /// How many intervals a distance is; nil where it is no whole number of them.
    private func count(_ distance: Int) -> Int? {
        distance.isMultiple(of: interval) ? distance / interval : nil
    }

    private func weekly(_ day: CivilDay, _ first: CivilDay) -> Int? {
        let days = weekdays.isEmpty ? [first.weekday] : weekdays
        guard days.contains(day.weekday), let weeks = count(day.week - first.week) else { return nil }
        func before(_ day: CivilDay) -> Int { days.count { $0.position < day.weekday.position } }
        return weeks * days.count + before(day) - before(first)
    }

    private func dayOfMonth(_ day: CivilDay, _ first: CivilDay) -> Bool {
        let (year, month, number) = day.date
        return number == min(first.date.day, CivilDay.length(ofMonth: month, in: year))
    }

    private func months(to day: CivilDay) -> Int { day.date.year * 12 + day.date.month }
}
