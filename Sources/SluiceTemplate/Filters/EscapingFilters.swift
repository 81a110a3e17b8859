/// Texts made fit for the inside of another language (Octopus §1.7). None of them takes an option.
enum EscapingFilters {
    static func htmlEscape(_ call: FilterCall) -> String? {
        escaped(call.input(options: 0)) { $0 == "/" ? "&#x2F;" : xml($0) }
    }

    static func xmlEscape(_ call: FilterCall) -> String? { escaped(call.input(options: 0), by: xml) }

    /// Other control characters stay as they are.
    static func jsonEscape(_ call: FilterCall) -> String? {
        escaped(call.input(options: 0)) { $0 == "\"" ? "\\\"" : backslashed($0) }
    }

    /// YAML folds lines within single quotes, so each run of line ends (LF or CR LF) gets one more.
    static func yamlSingleQuoteEscape(_ call: FilterCall) -> String? {
        var isInRun = false
        var previous: Unicode.Scalar?
        return escaped(call.input(options: 0)) { scalar in
            defer { previous = scalar }
            if scalar == "\n" {
                defer { isInRun = true }
                return isInRun ? nil : previous == "\r" ? "\n\r\n" : "\n\n"
            }
            isInRun = isInRun && scalar == "\r" && previous == "\n"
            return scalar == "'" ? "''" : nil
        }
    }

    /// Everything but printable ASCII becomes `\uXXXX`, by UTF-16 unit.
    static func yamlDoubleQuoteEscape(_ call: FilterCall) -> String? {
        escaped(call.input(options: 0)) { scalar in
            if scalar == "\"" { return "\\\"" }
            return backslashed(scalar) ?? ((" "..."~").contains(scalar) ? nil : unicode(scalar))
        }
    }

    static func propertiesKeyEscape(_ call: FilterCall) -> String? {
        escaped(call.input(options: 0)) { [" ", ":", "="].contains($0) ? "\\\($0)" : properties($0) }
    }

    /// Of the spaces only one at the very start is escaped: behind it Java trims no more.
    static func propertiesValueEscape(_ call: FilterCall) -> String? {
        var isAtStart = true
        return escaped(call.input(options: 0)) { scalar in
            defer { isAtStart = false }
            return isAtStart && scalar == " " ? "\\ " : properties(scalar)
        }
    }

    /// .NET's `Uri.EscapeUriString`: all but unreserved and reserved characters; `%` too, whatever follows it.
    static func uriEscape(_ call: FilterCall) -> String? {
        call.input(options: 0).map { PercentEncoding.encoded($0.utf8) { $0.isURIUnreserved || $0.isURIReserved } }
    }

    /// .NET's `Uri.EscapeDataString`: all but unreserved characters.
    static func uriDataEscape(_ call: FilterCall) -> String? {
        call.input(options: 0).map { PercentEncoding.encoded($0.utf8) { $0.isURIUnreserved } }
    }

    /// The text with what the rule puts in the place of a character; nil leaves it.
    private static func escaped(_ text: String?, by rule: (Unicode.Scalar) -> String?) -> String? {
        guard let text else { return nil }
        var result = ""
        for scalar in text.unicodeScalars {
            if let escape = rule(scalar) { result += escape } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    private static func xml(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&apos;"
        default: nil
        }
    }

    private static func backslashed(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\\": "\\\\"
        case "\r": "\\r"
        case "\n": "\\n"
        case "\t": "\\t"
        default: nil
        }
    }

    /// U+00FF is escaped though Latin-1 has it, as in Octostache.
    private static func properties(_ scalar: Unicode.Scalar) -> String? {
        backslashed(scalar) ?? (scalar.value < 0xFF ? nil : unicode(scalar))
    }

    private static func unicode(_ scalar: Unicode.Scalar) -> String {
        UTF16.encode(scalar).map { units in
            units.map { "\\u" + String(0x10000 + UInt32($0), radix: 16).dropFirst() }.joined()
        } ?? ""
    }
}
