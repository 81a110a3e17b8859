/// The present, and dates moved by hours or days, with .NET's ticks of a tenth of a microsecond.
enum DateFilters {
    /// Local time without its offset, in the given format or as `2030-05-22T09:05:00.0000000`.
    static func nowDate(_ call: FilterCall) -> String? {
        guard let local = localNow(call.clock) else { return nil }
        return now(call, DateValue(wall: local.wall, kind: .unspecified, offset: local.offset))
    }

    /// Universal time, in the given format or as `2030-05-22T09:05:00.0000000Z`.
    static func nowDateUtc(_ call: FilterCall) -> String? {
        guard let moment = LocalTime.universal(call.clock.now()) else { return nil }
        return now(call, DateValue(wall: moment, kind: .universal, offset: 0))
    }

    static func addHours(_ call: FilterCall) -> String? { moved(call, ticksPerUnit: 3600 * WallTime.ticksPerSecond) }

    static func addDays(_ call: FilterCall) -> String? { moved(call, ticksPerUnit: WallTime.ticksPerDay) }

    /// A date in the input of a filter; what it leaves out is that of today, local.
    static func parse(_ input: String, _ clock: FilterClock) -> DateText? {
        guard let today = localNow(clock)?.wall else { return nil }
        return DateParser.parse(input, today: today)
    }

    private static func localNow(_ clock: FilterClock) -> (wall: WallTime, offset: Int)? {
        guard let moment = LocalTime.universal(clock.now()) else { return nil }
        let offset = LocalTime(zone: clock.timeZone).offset(universal: moment)
        return moment.adding(seconds: offset).map { ($0, offset) }
    }

    private static func now(_ call: FilterCall, _ date: DateValue) -> String? {
        guard call.input == nil, call.options.count <= 1 else { return nil }
        return DateFormat(call.options.first ?? "O").text(of: date)
    }

    /// To the tick, as .NET 7 and later count; .NET before rounded to milliseconds.
    private static func moved(_ call: FilterCall, ticksPerUnit: Int64) -> String? {
        guard let input = call.input, call.options.count == 1 else { return nil }
        guard let amount = InvariantNumber.double(call.options[0]) else { return nil }
        // More than this leaves the years 1 to 9999 in any case; a NaN is refused here too.
        guard abs(amount) <= Double(WallTime.greatestTicks / ticksPerUnit) + 1 else { return nil }
        let whole = amount.rounded(.towardZero)
        let ticks = Int64(whole) * ticksPerUnit + Int64((amount - whole) * Double(ticksPerUnit))
        return parse(input, call.clock)?.moved(by: ticks).flatMap(DateFormat("O").text)
    }
}
