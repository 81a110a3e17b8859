/// The numbers and the month's name of a date, in the order in which they were written.
struct DateParts: Hashable, Sendable {
    private struct Part: Hashable {
        let value: Int
        let digits: Int

        /// A day or a month has two digits at most.
        var isYear: Bool { digits > 2 }

        /// Two digits are of the years 1950 to 2049.
        var year: Int { digits > 2 ? value : value < 50 ? value + 2000 : value + 1900 }
    }

    private var numbers: [Part] = []
    private var month: Int?

    var isEmpty: Bool { numbers.isEmpty && month == nil }
    var isComplete: Bool { numbers.count + (month == nil ? 0 : 1) == 3 }

    /// False where there is no room for one more.
    mutating func add(_ value: Int, _ digits: Int) -> Bool {
        guard !isComplete, digits <= 4 else { return false }
        numbers.append(Part(value: value, digits: digits))
        return true
    }

    mutating func add(month: Int) -> Bool {
        guard !isComplete, self.month == nil else { return false }
        self.month = month
        return true
    }

    /// The day that the parts mean; nil where there is none. The year is that of `today` where none is written.
    func midnight(_ today: WallTime) -> WallTime? {
        switch (month, numbers.count) {
        case (let month?, 2): named(month)
        case (let month?, 1): short(month, numbers[0], today)
        case (nil, 3): numeric()
        case (nil, 2): pair(today)
        default: nil
        }
    }

    /// `22 May 2030`, `May 22, 2030`, `2030 May 22`.
    private func named(_ month: Int) -> WallTime? {
        let (day, year) = numbers[0].isYear ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
        return day.isYear ? nil : WallTime(year: year.year, month: month, day: day.value)
    }

    /// `May 2030`, `May 22`.
    private func short(_ month: Int, _ number: Part, _ today: WallTime) -> WallTime? {
        number.isYear
            ? WallTime(year: number.year, month: month, day: 1)
            : WallTime(year: today.year, month: month, day: number.value)
    }

    /// `2030-05-22`, `05/22/2030`, `5/22/30`.
    private func numeric() -> WallTime? {
        let ordered = numbers[0].isYear ? numbers : [numbers[2], numbers[0], numbers[1]]
        guard !ordered[1].isYear, !ordered[2].isYear else { return nil }
        return WallTime(year: ordered[0].year, month: ordered[1].value, day: ordered[2].value)
    }

    /// `2030-05`, `05/2030`, `5/22`.
    private func pair(_ today: WallTime) -> WallTime? {
        let (first, second) = (numbers[0], numbers[1])
        switch (first.isYear, second.isYear) {
        case (true, false): return WallTime(year: first.year, month: second.value, day: 1)
        case (false, true): return WallTime(year: second.year, month: first.value, day: 1)
        case (false, false): return WallTime(year: today.year, month: first.value, day: second.value)
        case (true, true): return nil
        }
    }
}
