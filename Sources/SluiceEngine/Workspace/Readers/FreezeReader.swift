import Foundation
import SluiceModel
import SluiceYAML

/// Reads an entry of `freezes:`.
enum FreezeReader {
    static let shape = MapShape(
        noun: "a freeze",
        required: ["name", "start", "end"],
        optional: ["timeZone", "projects", "environments", "tenants", "recurrence"]
    )
    static let recurrenceShape = MapShape(
        noun: "a recurrence",
        required: ["type"],
        optional: ["every", "days", "until", "times"]
    )

    /// Nil where anything is wrong with it: half a freeze would keep back the wrong deployments.
    static func read(_ node: YAMLNode, _ notes: inout FileNotes) -> Freeze? {
        let errorsBefore = notes.errorCount
        guard let map = MapReader(node, as: shape, &notes) else { return nil }
        let name = map.plainText("name", &notes)
        if let name { notes.declare(.freeze, name) }
        let start = wallTime("start", map, &notes)
        let end = wallTime("end", map, &notes)
        let zone = zone(map, &notes)
        let projects = names("projects", of: .project, map, &notes)
        let environments = names("environments", of: .environment, map, &notes)
        let tenants = names("tenants", of: .tenant, map, &notes)
        let recurrence = map.map("recurrence", as: recurrenceShape, &notes).flatMap { map in
            start.flatMap { Self.recurrence(map, from: $0, &notes) }
        }
        guard let name, let start, let end else { return nil }
        checkLength(from: start, to: end, recurs: map["recurrence"] != nil, at: map["end"], &notes)
        guard notes.errorCount == errorsBefore else { return nil }
        return Freeze(
            name: name.text,
            start: start,
            end: end,
            zone: zone,
            recurrence: recurrence,
            projects: projects,
            environments: environments,
            tenants: tenants,
            location: name.location
        )
    }

    private static func wallTime(_ key: String, _ map: MapReader, _ notes: inout FileNotes) -> WallTime? {
        guard let text = map.plainText(key, &notes) else { return nil }
        guard let time = WallTime(text.text) else {
            notes.error(
                "'\(key)' is '\(text.text)'; a time is written as '2026-12-24T18:00', by the clocks of 'timeZone'.",
                at: text.location
            )
            return nil
        }
        return time
    }

    private static func zone(_ map: MapReader, _ notes: inout FileNotes) -> TimeZone {
        guard let text = map.plainText("timeZone", &notes) else { return .gmt }
        guard let zone = text.text == "UTC" ? .gmt : TimeZone(identifier: text.text) else {
            notes.error(
                "There is no time zone '\(text.text)'; zones are named as 'UTC' and 'Europe/Berlin'.",
                at: text.location
            )
            return .gmt
        }
        return zone
    }

    private static func names(
        _ key: String,
        of noun: Noun,
        _ map: MapReader,
        _ notes: inout FileNotes
    ) -> Set<String> {
        let names = map.plainTexts(key, &notes)
        for name in names { notes.refer(to: noun, name) }
        return Set(names.map(\.text))
    }

    private static func checkLength(
        from start: WallTime,
        to end: WallTime,
        recurs: Bool,
        at node: YAMLNode?,
        _ notes: inout FileNotes
    ) {
        guard let node else { return }
        if end <= start {
            notes.error("The freeze ends at \(end), not after its start at \(start).", at: notes.location(of: node))
        } else if recurs, end.day.number - start.day.number > Freeze.longestRecurring {
            notes.error(
                "A freeze that comes again lasts \(Freeze.longestRecurring) days at most, and this one lasts longer.",
                at: notes.location(of: node)
            )
        }
    }

    private static func recurrence(
        _ map: MapReader,
        from start: WallTime,
        _ notes: inout FileNotes
    ) -> Recurrence? {
        let unit = map.choice("type", of: Recurrence.Unit.self, &notes)
        let interval = positive("every", map, &notes)
        let times = positive("times", map, &notes)
        let weekdays = weekdays(map, unit, start, &notes)
        let until = map.plainText("until", &notes).flatMap { day($0, &notes) }
        return unit.map {
            Recurrence($0, interval: interval ?? 1, weekdays: weekdays, until: until, times: times)
        }
    }

    private static func positive(_ key: String, _ map: MapReader, _ notes: inout FileNotes) -> Int? {
        guard let count = map.count(key, upTo: 10_000, &notes) else { return nil }
        if count == 0, let node = map[key] {
            notes.error("'\(key)' is 0; write a whole number from 1 to 10000.", at: notes.location(of: node))
        }
        return count
    }

    private static func day(_ text: LocatedText, _ notes: inout FileNotes) -> CivilDay? {
        guard let time = WallTime(text.text), !text.text.contains("T") else {
            notes.error("'until' is '\(text.text)'; a day is written as '2027-06-30'.", at: text.location)
            return nil
        }
        return time.day
    }

    private static func weekdays(
        _ map: MapReader,
        _ unit: Recurrence.Unit?,
        _ start: WallTime,
        _ notes: inout FileNotes
    ) -> Set<Weekday> {
        let names = map.plainTexts("days", &notes)
        guard let first = names.first else { return [] }
        if let unit, unit != .weekly {
            notes.error("'days' belongs to a weekly recurrence, and this one is \(unit.rawValue).", at: first.location)
        }
        let days = names.compactMap { weekday($0, &notes) }
        if days.count == names.count, !days.contains(start.day.weekday) {
            notes.error(
                "The freeze first begins on a \(start.day.weekday.rawValue), which is none of its 'days'.",
                at: first.location
            )
        }
        return Set(days)
    }

    private static func weekday(_ text: LocatedText, _ notes: inout FileNotes) -> Weekday? {
        if let day = Weekday(rawValue: text.text.lowercased()) { return day }
        let ending = Suggestion.ending(
            for: text.text,
            among: Weekday.allCases.map(\.rawValue),
            listing: "it can be",
            last: "or"
        )
        notes.error("'days' cannot have '\(text.text)'\(ending)", at: text.location)
        return nil
    }
}
