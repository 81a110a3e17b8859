/// Durations as definitions write them: `90s`, `10m`, `2h`, `1h30m`.
enum DurationText {
    /// A year; a longer wait is a slip of the pen.
    static let limit = 365 * 24 * 3600

    /// In seconds; nil where the text is no duration: each unit once at most, the larger first.
    static func seconds(in text: String) -> Int? {
        var rest = Substring(text)
        var total = 0
        for (unit, length) in [("h" as Character, 3600), ("m", 60), ("s", 1)] {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard rest.dropFirst(digits.count).first == unit else { continue }
            guard let count = Int(digits), count <= limit else { return nil }
            total += count * length
            rest = rest.dropFirst(digits.count + 1)
        }
        return rest.isEmpty && !text.isEmpty && total <= limit ? total : nil
    }
}
