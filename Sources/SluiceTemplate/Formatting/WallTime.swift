/// A date and a time of day as a clock on the wall shows them, without a time zone: .NET's ticks.
///
/// The calendar is the Gregorian one, also before there was one. Years are 1 to 9999.
struct WallTime: Hashable, Sendable {
    static let ticksPerSecond: Int64 = 10_000_000
    static let ticksPerDay = 86_400 * ticksPerSecond
    /// The last tick of the year 9999.
    static let greatestTicks = 3_652_059 * ticksPerDay - 1

    /// A tenth of a microsecond each, since the first day of the year 1. At most `greatestTicks`, and not below 0.
    let ticks: Int64

    /// Nil outside of the years 1 to 9999.
    init?(ticks: Int64) {
        guard (0...Self.greatestTicks).contains(ticks) else { return nil }
        self.ticks = ticks
    }

    /// Midnight of a day; nil where there is no such day.
    init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.daysInMonth(month, of: year) else { return nil }
        let days = Self.daysBefore(year) + Self.daysBefore(month, of: year) + day - 1
        ticks = Int64(days) * Self.ticksPerDay
    }

    /// Nil where the sum leaves the years 1 to 9999.
    func adding(ticks more: Int64) -> WallTime? {
        let (sum, overflow) = ticks.addingReportingOverflow(more)
        return overflow ? nil : WallTime(ticks: sum)
    }

    func adding(seconds: Int) -> WallTime? {
        let (more, overflow) = Int64(seconds).multipliedReportingOverflow(by: Self.ticksPerSecond)
        return overflow ? nil : adding(ticks: more)
    }

    var year: Int { date.year }
    var month: Int { date.month }
    var day: Int { date.day }
    var hour: Int { secondOfDay / 3600 }
    var minute: Int { secondOfDay / 60 % 60 }
    var second: Int { secondOfDay % 60 }
    /// Ticks since the last full second.
    var fraction: Int { Int(ticks % Self.ticksPerSecond) }
    /// 0 is Sunday.
    var weekday: Int { (dayNumber + 1) % 7 }
    var midnight: WallTime { adding(ticks: -(ticks % Self.ticksPerDay)) ?? self }

    private var dayNumber: Int { Int(ticks / Self.ticksPerDay) }
    private var secondOfDay: Int { Int(ticks % Self.ticksPerDay / Self.ticksPerSecond) }

    private var date: (year: Int, month: Int, day: Int) {
        let year = Self.year(of: dayNumber)
        let dayOfYear = dayNumber - Self.daysBefore(year)
        var month = min(dayOfYear / 29 + 1, 12)
        while Self.daysBefore(month, of: year) > dayOfYear { month -= 1 }
        return (year, month, dayOfYear - Self.daysBefore(month, of: year) + 1)
    }

    private static func year(of day: Int) -> Int {
        let estimate = min(day / 365 + 1, 9999)
        let year = estimate - (daysBefore(estimate) - day) / 366
        return stride(from: year, to: 0, by: -1).first { daysBefore($0) <= day } ?? 1
    }

    /// Days of all years before this one.
    private static func daysBefore(_ year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }

    private static let daysBeforeMonths = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

    private static func daysBefore(_ month: Int, of year: Int) -> Int {
        daysBeforeMonths[month - 1] + (month > 2 && isLeap(year) ? 1 : 0)
    }

    private static func daysInMonth(_ month: Int, of year: Int) -> Int {
        daysBeforeMonths[month] - daysBeforeMonths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0)
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}
