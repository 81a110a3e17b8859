/// Reads dates as .NET's `DateTime.Parse` does in its invariant culture, in the forms that people write.
///
/// Date, time and offset come in any order: `2030-05-22T09:05:00.5Z`, `05/22/2030 9:05 PM`, `22 May 2030`,
/// `Wed, 22 May 2030 09:05:00 GMT`, `2030/05/22 +02:00`. Months stand before days. A time alone is one of today.
struct DateParser {
    private let tokens: [DateToken]
    private var position = 0

    private var date = DateParts()
    private var time: TimeOfDay?
    private var offset: Int?
    private var isUniversal = false
    private var weekday: Int?

    /// Nil where the text is no date. `today` fills in what the text leaves out.
    static func parse(_ text: String, today: WallTime) -> DateText? {
        guard let tokens = DateToken.tokens(of: text) else { return nil }
        var parser = DateParser(tokens: tokens)
        guard parser.readAll() else { return nil }
        return parser.result(today)
    }

    private init(tokens: [DateToken]) { self.tokens = tokens }

    private func result(_ today: WallTime) -> DateText? {
        guard !date.isEmpty || time != nil else { return nil }
        let day = date.isEmpty ? today.midnight : date.midnight(today)
        guard let day, weekday == nil || (weekday == day.weekday && !date.isEmpty) else { return nil }
        guard let ticks = time.map(\.ticks) ?? 0, let wall = day.adding(ticks: ticks) else { return nil }
        return DateText(wall: wall, offset: offset, isUniversal: isUniversal)
    }

    /// False where something is not understood.
    private mutating func readAll() -> Bool {
        while let token = take() {
            let isUnderstood =
                switch token {
                case .number(let value, let digits): readNumber(value, digits)
                case .word(let word): readWord(word)
                case .mark(let mark): readMark(mark)
                }
            guard isUnderstood else { return false }
        }
        return true
    }

    private var next: DateToken? { position < tokens.count ? tokens[position] : nil }

    private mutating func take() -> DateToken? {
        guard let next else { return nil }
        position += 1
        return next
    }

    private mutating func take(_ mark: Character) -> Bool {
        guard next == .mark(mark) else { return false }
        position += 1
        return true
    }

    private mutating func takeNumber(upTo greatest: Int, digits: ClosedRange<Int> = 1...2) -> Int? {
        guard case .number(let value, let count) = next, digits.contains(count), value <= greatest else { return nil }
        position += 1
        return value
    }

    private mutating func readNumber(_ value: Int, _ digits: Int) -> Bool {
        switch next {
        case .mark(":"): readTime(hour: value, digits)
        case .word("am"), .word("pm"): readHour(value, digits)
        default: date.add(value, digits)
        }
    }

    /// `5 PM`.
    private mutating func readHour(_ hour: Int, _ digits: Int) -> Bool {
        guard time == nil, digits <= 2, hour < 24 else { return false }
        time = TimeOfDay(hour: hour)
        return true
    }

    private mutating func readTime(hour: Int, _ digits: Int) -> Bool {
        guard time == nil, digits <= 2, hour < 24, take(":") else { return false }
        guard let minute = takeNumber(upTo: 59) else { return false }
        var read = TimeOfDay(hour: hour, minute: minute)
        if take(":") {
            guard let second = takeNumber(upTo: 59) else { return false }
            read.second = second
            guard readFraction(&read) else { return false }
        }
        time = read
        return true
    }

    private mutating func readFraction(_ time: inout TimeOfDay) -> Bool {
        guard take(".") else { return true }
        guard case .number(let value, let digits) = take() else { return false }
        time.setFraction(firstDigits: value, count: digits)
        return true
    }

    private mutating func readWord(_ word: String) -> Bool {
        switch word {
        case "am", "pm":
            guard time != nil, time?.isAfternoon == nil else { return false }
            time?.isAfternoon = word == "pm"
            return true
        case "t":
            guard !date.isEmpty, time == nil, case .number = next else { return false }
            return position + 1 < tokens.count && tokens[position + 1] == .mark(":")
        case "z", "gmt":
            isUniversal = true
            return set(offset: 0)
        default: return readName(word)
        }
    }

    private mutating func readName(_ word: String) -> Bool {
        if let month = InvariantNames.month(word) { return date.add(month: month) }
        guard weekday == nil, let day = InvariantNames.weekday(word) else { return false }
        weekday = day
        return true
    }

    private mutating func readMark(_ mark: Character) -> Bool {
        switch mark {
        case ",", ".": return true
        case "+": return readOffset(sign: 1)
        case "-" where time != nil || date.isComplete: return readOffset(sign: -1)
        case "-", "/": return isBetweenDateParts
        default: return false
        }
    }

    private var isBetweenDateParts: Bool {
        guard !date.isEmpty else { return false }
        switch next {
        case .number: return true
        case .word(let word): return InvariantNames.month(word) != nil
        default: return false
        }
    }

    /// `+2`, `+02`, `+02:00`, `+0200`; at most 14 hours.
    private mutating func readOffset(sign: Int) -> Bool {
        guard case .number(let value, let digits) = take(), digits <= 4 else { return false }
        var (hours, minutes) = digits > 2 ? (value / 100, value % 100) : (value, 0)
        if digits <= 2, take(":") {
            guard let number = takeNumber(upTo: 59) else { return false }
            minutes = number
        }
        let seconds = hours * 3600 + minutes * 60
        guard minutes < 60, seconds <= 14 * 3600 else { return false }
        return set(offset: sign * seconds)
    }

    private mutating func set(offset seconds: Int) -> Bool {
        guard offset == nil else { return false }
        offset = seconds
        return true
    }
}
