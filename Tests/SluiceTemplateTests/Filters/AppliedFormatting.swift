import FoundationEssentials

@testable import SluiceTemplate

extension FilterClock {
    /// 22 May 2030, 07:05 in universal time, where clocks are two hours ahead: 09:05.
    static let spring = FilterClock(timeZone: TimeZone(secondsFromGMT: 7200) ?? .current) {
        Date(timeIntervalSince1970: 1_905_663_900)
    }
}

/// What a filter of dates or formats makes of an input with those options; nil where it leaves the token as it is.
func formatted(
    _ name: String,
    _ input: String?,
    _ options: [String] = [],
    clock: FilterClock = .spring
) throws -> String? {
    guard let filter = BuiltInFilters.filter(named: name) else { throw FilterError("There is no filter '\(name)'.") }
    return try filter.function(FilterCall(input: input, options: options, clock: clock))
}
