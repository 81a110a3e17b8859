/// A picture of a date, such as `dd MMM yyyy HH:mm`, with .NET's rules. Time and text are linear in its length.
struct CustomDateFormat {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var output = ""

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Nil where .NET refuses the format: a quote that is open, a `\` or `%` at its end, more than seven `f`.
    func text(of date: DateValue) -> String? {
        var copy = self
        return copy.writeAll(date) ? copy.output : nil
    }

    private mutating func writeAll(_ date: DateValue) -> Bool {
        while position < scalars.count {
            guard writeItem(date) else { return false }
        }
        return true
    }

    private mutating func writeItem(_ date: DateValue) -> Bool {
        let scalar = scalars[position]
        position += 1
        switch scalar {
        case "'", "\"": return writeQuoted(until: scalar)
        case "\\": return writeNext()
        case "%": return writeSingle(date)
        default: return write(scalar, 1 + repeats(of: scalar), date)
        }
    }

    /// How often the scalar follows; a letter that means the same each time is taken one by one.
    private mutating func repeats(of scalar: Unicode.Scalar) -> Int {
        guard "gdMyhHmsfFtz".unicodeScalars.contains(scalar) else { return 0 }
        let start = position
        while position < scalars.count, scalars[position] == scalar { position += 1 }
        return position - start
    }

    /// `%d` is the custom `d`, not the standard one.
    private mutating func writeSingle(_ date: DateValue) -> Bool {
        guard position < scalars.count, !"%'\"\\".unicodeScalars.contains(scalars[position]) else { return false }
        position += 1
        return write(scalars[position - 1], 1, date)
    }

    private mutating func writeNext() -> Bool {
        guard position < scalars.count else { return false }
        output.unicodeScalars.append(scalars[position])
        position += 1
        return true
    }

    private mutating func writeQuoted(until quote: Unicode.Scalar) -> Bool {
        while position < scalars.count {
            let scalar = scalars[position]
            position += 1
            if scalar == quote { return true }
            if scalar != "\\" {
                output.unicodeScalars.append(scalar)
            } else if !writeNext() {
                return false
            }
        }
        return false
    }

    private mutating func write(_ letter: Unicode.Scalar, _ count: Int, _ date: DateValue) -> Bool {
        switch letter {
        case "f", "F": return writeFraction(date.wall.fraction, count, isTrimmed: letter == "F")
        case "g": output += "A.D."
        case "h": output += Self.padded((date.wall.hour + 11) % 12 + 1, min(count, 2))
        case "H": output += Self.padded(date.wall.hour, min(count, 2))
        case "m": output += Self.padded(date.wall.minute, min(count, 2))
        case "s": output += Self.padded(date.wall.second, min(count, 2))
        case "t": output += (date.wall.hour < 12 ? "AM" : "PM").prefix(min(count, 2))
        case "d": output += Self.day(date.wall, count)
        case "M": output += Self.month(date.wall.month, count)
        case "y": output += Self.padded(count <= 2 ? date.wall.year % 100 : date.wall.year, min(count, 16))
        case "z": output += Self.offset(date.offset, count)
        case "K": output += Self.zone(date)
        default: output.unicodeScalars.append(letter)
        }
        return true
    }

    /// `F` leaves out zeros at the end, and with all of them the point before.
    private mutating func writeFraction(_ ticks: Int, _ count: Int, isTrimmed: Bool) -> Bool {
        guard count <= 7 else { return false }
        var digits = Self.padded(ticks, 7).prefix(count)
        if isTrimmed {
            while digits.last == "0" { digits.removeLast() }
            if digits.isEmpty, output.hasSuffix(".") { output.removeLast() }
        }
        output += digits
        return true
    }

    private static func day(_ wall: WallTime, _ count: Int) -> String {
        guard count > 2 else { return padded(wall.day, count) }
        let name = InvariantNames.weekdays[wall.weekday]
        return count == 3 ? InvariantNames.short(name) : name
    }

    private static func month(_ month: Int, _ count: Int) -> String {
        guard count > 2 else { return padded(month, count) }
        let name = InvariantNames.months[month - 1]
        return count == 3 ? InvariantNames.short(name) : name
    }

    private static func zone(_ date: DateValue) -> String {
        switch date.kind {
        case .unspecified: ""
        case .universal: "Z"
        case .local, .offset: offset(date.offset, 3)
        }
    }

    /// `+2`, `+02` or `+02:00`.
    private static func offset(_ seconds: Int, _ count: Int) -> String {
        let minutes = abs(seconds) / 60
        let hours = (seconds < 0 ? "-" : "+") + padded(minutes / 60, min(count, 2))
        return count < 3 ? hours : hours + ":" + padded(minutes % 60, 2)
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(count - text.utf8.count, 0)) + text
    }
}
