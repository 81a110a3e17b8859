/// A time as it is written, on a clock of 24 or of 12 hours.
struct TimeOfDay: Hashable, Sendable {
    var hour: Int
    var minute = 0
    var second = 0
    /// Ticks; a whole second where the digits round up to it.
    private(set) var fraction: Int64 = 0
    /// Nil where it says neither AM nor PM.
    var isAfternoon: Bool?

    init(hour: Int, minute: Int = 0) {
        self.hour = hour
        self.minute = minute
    }

    /// Since midnight; nil where AM does not go with the hour.
    var ticks: Int64? {
        guard isAfternoon != false || hour <= 12 else { return nil }
        let full = isAfternoon == false ? hour % 12 : isAfternoon == true && hour < 12 ? hour + 12 : hour
        return Int64(full * 3600 + minute * 60 + second) * WallTime.ticksPerSecond + fraction
    }

    /// The digits behind the point: of more than nine, the first nine. The eighth rounds.
    mutating func setFraction(firstDigits value: Int, count: Int) {
        var nanoseconds = value
        for _ in min(count, 9)..<9 { nanoseconds *= 10 }
        fraction = Int64((nanoseconds + 50) / 100)
    }
}
