import FoundationEssentials

/// A moment as signatures write it, in UTC: `20150830T123600Z` and `20150830`.
struct SigningTime {
    let second: String
    let day: String

    init(_ date: Date) {
        let style = Date.ISO8601FormatStyle(timeZone: .gmt)
            .year().month().day().dateSeparator(.omitted)
            .time(includingFractionalSeconds: false).timeSeparator(.omitted)
        second = date.formatted(style) + "Z"
        day = String(second.prefix(8))
    }
}
