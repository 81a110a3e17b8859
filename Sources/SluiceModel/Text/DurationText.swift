/// Durations as definitions write them: `90s`, `10m`, `2h`, `1h30m`.
package enum DurationText {
    /// A year; a longer wait is a slip of the pen.
    private static let limit = 365 * 24 * 3600
    private static let units: [(name: Character, seconds: Int)] = [("h", 3600), ("m", 60), ("s", 1)]

    /// In seconds; nil where the text is no duration: each unit once at most, the larger first.
    package static func seconds(in text: String) -> Int? {
        var rest = Substring(text)
        var total = 0
        for unit in units {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard rest.dropFirst(digits.count).first == unit.name else { continue }
            guard let count = Int(digits), count <= limit else { return nil }
            total += count * unit.seconds
            rest = rest.dropFirst(digits.count + 1)
        }
        return rest.isEmpty && !text.isEmpty && total <= limit ? total : nil
    }

    /// The shortest text for a number of seconds: `1h30m`; `0s` for none.
    package static func text(of seconds: Int) -> String {
        var rest = seconds
        var text = ""
        for unit in units where rest >= unit.seconds {
            text += "\(rest / unit.seconds)\(unit.name)"
            rest %= unit.seconds
        }
        return text.isEmpty ? "0s" : text
    }
}
