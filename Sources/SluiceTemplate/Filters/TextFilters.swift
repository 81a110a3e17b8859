/// Case, ends, parts and indentation of texts (Octopus §1.7).
///
/// Lengths and positions count UTF-16 units, as .NET does. Half of a character beyond U+FFFF is no text: where a cut leaves
/// one, it becomes U+FFFD, which is also what .NET writes into a file then. Texts are compared unit by unit.
enum TextFilters {
    static func toLower(_ call: FilterCall) -> String? { call.input(options: 0).map(InvariantCase.lowered) }

    static func toUpper(_ call: FilterCall) -> String? { call.input(options: 0).map(InvariantCase.uppered) }

    /// At both ends; with `start` or `end` at one.
    static func trim(_ call: FilterCall) -> String? {
        guard let input = call.input(options: 0...1) else { return nil }
        switch call.options.first?.lowercased() {
        case nil: return input.trimmed
        case "start": return input.trimmed(end: false)
        case "end": return input.trimmed(start: false)
        default: return nil
        }
    }

    /// Without an input, the options alone.
    static func append(_ call: FilterCall) -> String? {
        call.options.isEmpty ? nil : (call.input ?? "") + call.options.joined()
    }

    /// Without an input, the options alone.
    static func prepend(_ call: FilterCall) -> String? {
        call.options.isEmpty ? nil : call.options.joined() + (call.input ?? "")
    }

    static func startsWith(_ call: FilterCall) -> String? {
        call.input(options: 1).map { answer($0.utf8.starts(with: call.options[0].utf8)) }
    }

    static func endsWith(_ call: FilterCall) -> String? {
        call.input(options: 1).map { answer($0.utf8.reversed().starts(with: call.options[0].utf8.reversed())) }
    }

    static func contains(_ call: FilterCall) -> String? {
        call.input(options: 1).map { answer(ByteSearch(for: call.options[0]).isFound(in: $0)) }
    }

    /// One option is a length, two are a start and a length. A length may reach beyond the end, a start may not.
    static func substring(_ call: FilterCall) -> String? {
        guard let input = call.input(options: 1...2) else { return nil }
        let numbers = call.options.compactMap(Int.init(invariant:)).filter { $0 >= 0 }
        guard numbers.count == call.options.count, let length = numbers.last else { return nil }
        let start = numbers.count == 2 ? numbers[0] : 0
        return start <= input.utf16.count ? String(decoding: input.utf16.dropFirst(start).prefix(length)) : nil
    }

    /// To a length, with `...` or the second option behind it where something was cut.
    static func truncate(_ call: FilterCall) -> String? {
        guard let input = call.input(options: 1...2) else { return nil }
        guard let length = Int(invariant: call.options[0]), length >= 0 else { return nil }
        guard length < input.utf16.count else { return input }
        return String(decoding: input.utf16.prefix(length)) + (call.options.count == 2 ? call.options[1] : "...")
    }

    /// Only a line feed begins a new line; an empty text has no line.
    static func indent(_ call: FilterCall) throws(FilterError) -> String? {
        guard let input = call.input, let indentation = Indentation(call.options) else { return nil }
        let lines = input.utf8.count { $0 == UInt8(ascii: "\n") }
        try FilterCall.allow(indentation.next.utf8.count.multipliedReportingOverflow(by: lines), from: "Indent")
        return indentation.applied(to: input)
    }

    /// Whoever evaluates knows it by its name.
    static func null(_ call: FilterCall) -> String? { nil }

    private static func answer(_ value: Bool) -> String { value ? "true" : "false" }
}

extension String {
    /// Half a character becomes U+FFFD.
    fileprivate init(decoding units: some Collection<UInt16>) { self.init(decoding: units, as: UTF16.self) }
}
