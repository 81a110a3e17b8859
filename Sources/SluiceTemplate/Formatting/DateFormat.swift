/// A format string for dates, in .NET's notation and its invariant culture.
struct DateFormat: Hashable, Sendable {
    private let text: String

    init(_ text: String) { self.text = text }

    /// Nil where .NET refuses the format.
    func text(of date: DateValue) -> String? {
        guard text.unicodeScalars.count == 1, let letter = text.unicodeScalars.first else {
            return CustomDateFormat(text.isEmpty ? Self.plain(date) : text).text(of: date)
        }
        guard let pattern = Self.patterns[letter] else { return nil }
        guard let date = Self.converted(date, for: letter) else { return nil }
        return CustomDateFormat(pattern).text(of: date)
    }

    /// What .NET takes where there is no format.
    private static func plain(_ date: DateValue) -> String {
        date.kind == .offset ? "MM/dd/yyyy HH:mm:ss zzz" : "MM/dd/yyyy HH:mm:ss"
    }

    private static let patterns: [Unicode.Scalar: String] = {
        let roundTrip = "yyyy-MM-dd'T'HH:mm:ss.fffffffK"
        let rfc1123 = "ddd, dd MMM yyyy HH:mm:ss 'GMT'"
        return [
            "d": "MM/dd/yyyy", "D": "dddd, dd MMMM yyyy",
            "f": "dddd, dd MMMM yyyy HH:mm", "F": "dddd, dd MMMM yyyy HH:mm:ss",
            "g": "MM/dd/yyyy HH:mm", "G": "MM/dd/yyyy HH:mm:ss",
            "m": "MMMM dd", "M": "MMMM dd",
            "o": roundTrip, "O": roundTrip,
            "r": rfc1123, "R": rfc1123,
            "s": "yyyy-MM-dd'T'HH:mm:ss", "t": "HH:mm", "T": "HH:mm:ss",
            "u": "yyyy-MM-dd HH:mm:ss'Z'", "U": "dddd, dd MMMM yyyy HH:mm:ss",
            "y": "yyyy MMMM", "Y": "yyyy MMMM",
        ]
    }()

    /// `R` and `u` are universal time, but .NET converts to it only what has an offset of its own; `U` is the reverse.
    private static func converted(_ date: DateValue, for letter: Unicode.Scalar) -> DateValue? {
        switch letter {
        case "r", "R", "u": date.kind == .offset ? universal(date) : date
        case "U": date.kind == .offset ? nil : universal(date)
        default: date
        }
    }

    private static func universal(_ date: DateValue) -> DateValue? {
        let wall = date.kind == .universal ? date.wall : date.universal
        return wall.map { DateValue(wall: $0, kind: .universal, offset: 0) }
    }
}
