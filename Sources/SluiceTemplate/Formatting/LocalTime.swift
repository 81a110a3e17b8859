import FoundationEssentials

/// A time zone, asked in ticks.
struct LocalTime: Sendable {
    let zone: TimeZone

    /// 1 January 2001, from where Foundation counts.
    private static let reference: Int64 = 631_139_040_000_000_000

    /// A moment in coordinated universal time; nil outside of the years 1 to 9999.
    static func universal(_ date: Date) -> WallTime? {
        let ticks = (date.timeIntervalSinceReferenceDate * Double(WallTime.ticksPerSecond)).rounded()
        guard let offset = Int64(exactly: ticks) else { return nil }
        let (sum, overflow) = reference.addingReportingOverflow(offset)
        return overflow ? nil : WallTime(ticks: sum)
    }

    /// Seconds that clocks here are ahead at a moment in universal time.
    func offset(universal moment: WallTime) -> Int { offset(at: moment.ticks) }

    /// Seconds that clocks here are ahead when they show this. What they show twice in autumn, or leave out in spring,
    /// counts as standard time, as .NET has it.
    func offset(showing wall: WallTime) -> Int {
        let before = offset(at: wall.ticks - WallTime.ticksPerDay)
        let after = offset(at: wall.ticks + WallTime.ticksPerDay)
        let possible = Set([before, after]).filter { shift in
            offset(at: wall.ticks - Int64(shift) * WallTime.ticksPerSecond) == shift
        }
        return possible.min() ?? min(before, after)
    }

    /// In whole minutes, as .NET counts offsets; the sun's own time, before there were zones, has seconds too.
    private func offset(at ticks: Int64) -> Int {
        let seconds = Double(ticks - Self.reference) / Double(WallTime.ticksPerSecond)
        return zone.secondsFromGMT(for: Date(timeIntervalSinceReferenceDate: seconds)) / 60 * 60
    }
}
