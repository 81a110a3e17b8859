import FoundationEssentials

/// The time, as filters see it.
package struct FilterClock: Sendable {
    /// The present moment.
    package let now: @Sendable () -> Date
    /// What is local.
    package let timeZone: TimeZone

    package init(timeZone: TimeZone, now: @escaping @Sendable () -> Date) {
        self.timeZone = timeZone
        self.now = now
    }

    /// The clock and the time zone of this machine.
    package static let system = FilterClock(timeZone: .current) { Date() }
}
