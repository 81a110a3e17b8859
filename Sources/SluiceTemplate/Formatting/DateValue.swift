/// A date and time with what was said about its time zone.
struct DateValue: Hashable, Sendable {
    /// What decides how .NET prints the zone.
    enum Kind: Hashable, Sendable {
        /// Nothing was said; local time is assumed where an offset must be printed.
        case unspecified
        case universal
        case local
        /// Not a `DateTime` but a `DateTimeOffset`: the offset belongs to the value.
        case offset
    }

    let wall: WallTime
    let kind: Kind
    /// Seconds ahead of universal time; of an unspecified one, those of local time.
    let offset: Int

    /// Nil where it is no time of the years 1 to 9999.
    var universal: WallTime? { wall.adding(seconds: -offset) }
}

extension DateValue {
    /// A `DateTime`: an offset or a `Z` in the text makes it local time. Nil where that leaves the years 1 to 9999.
    init?(dateTime text: DateText, in local: LocalTime) {
        guard let offset = text.offset else {
            self.init(wall: text.wall, kind: .unspecified, offset: local.offset(showing: text.wall))
            return
        }
        guard let moment = text.wall.adding(seconds: -offset) else { return nil }
        let here = local.offset(universal: moment)
        guard let wall = moment.adding(seconds: here) else { return nil }
        self.init(wall: wall, kind: .local, offset: here)
    }

    /// A `DateTimeOffset`: without an offset in the text, local time. Nil where it leaves the years 1 to 9999.
    init?(dateTimeOffset text: DateText, in local: LocalTime) {
        let offset = text.offset ?? local.offset(showing: text.wall)
        self.init(wall: text.wall, kind: .offset, offset: offset)
        guard universal != nil else { return nil }
    }
}
