import Foundation

/// What a calendar and a clock on a wall show, whichever zone they hang in.
package struct WallTime: Hashable, Sendable {
    package let day: CivilDay
    /// Since midnight by the clock.
    package let second: Int

    package init(day: CivilDay, second: Int) {
        self.day = day
        self.second = second
    }

    /// `2026-12-24T18:00`, `2026-12-24T18:00:30` or, for midnight, `2026-12-24`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count < 3, let day = Self.day(first) else { return nil }
        guard parts.count == 2 else {
            self.init(day: day, second: 0)
            return
        }
        let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false).map {
            Self.number($0, digits: 2)
        }
        guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
            let second = numbers.count == 3 ? numbers[2] : 0, hour < 24, minute < 60, second < 60
        else { return nil }
        self.init(day: day, second: hour * 3600 + minute * 60 + second)
    }

    private static func day(_ text: Substring) -> CivilDay? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
            let day = number(parts[2], digits: 2)
        else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    /// The first moment at which clocks of the zone show it. Where they skip it, as if they had been put forward
    /// before.
    package func earliest(in zone: TimeZone) -> Date { moments(in: zone).min() ?? utc }

    /// The last moment at which clocks of the zone show it: where they are put back, they show it twice. Where they
    /// skip it, as if they had not been put forward yet.
    package func latest(in zone: TimeZone) -> Date { moments(in: zone).max() ?? utc }

    private func moments(in zone: TimeZone) -> [Date] {
        let day = TimeInterval(Self.secondsOfDay)
        let offsets = Set([-day, day].map { zone.secondsFromGMT(for: utc + $0) })
        let all = offsets.map { (offset: $0, date: utc - TimeInterval($0)) }
        let shown = all.filter { zone.secondsFromGMT(for: $0.date) == $0.offset }
        return (shown.isEmpty ? all : shown).map(\.date)
    }

    /// What clocks of the zone show at a moment.
    package init(_ date: Date, in zone: TimeZone) {
        let local = date.timeIntervalSince1970 + TimeInterval(zone.secondsFromGMT(for: date))
        let seconds = Int(exactly: local.rounded(.down)) ?? 0
        let day = seconds.divided(by: Self.secondsOfDay)
        self.init(day: CivilDay(number: day), second: seconds - day * Self.secondsOfDay)
    }

    private static let secondsOfDay = 86_400

    private var utc: Date { Date(timeIntervalSince1970: TimeInterval(day.number * Self.secondsOfDay + second)) }
}

extension WallTime: Comparable {
    package static func < (one: WallTime, other: WallTime) -> Bool {
        (one.day.number, one.second) < (other.day.number, other.second)
    }
}

extension WallTime: CustomStringConvertible {
    /// `2026-12-24 18:00`.
    package var description: String {
        let (year, month, day) = day.date
        let parts = [month, day, second / 3600, second / 60 % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }
        return "\(year)-\(parts[0])-\(parts[1]) \(parts[2]):\(parts[3])"
    }
}
