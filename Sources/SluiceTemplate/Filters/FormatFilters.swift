/// Numbers and dates in .NET's format strings, in its invariant culture.
enum FormatFilters {
    /// `Format fmt` takes the input for a decimal or else for a date; `Format type fmt` says what it is.
    ///
    /// Nil where the input is no such value, or where .NET refuses the format.
    static func format(_ call: FilterCall) -> String? {
        guard let input = call.input else { return nil }
        return switch call.options.count {
        case 1: text(of: input, in: call.options[0], call.clock)
        case 2: text(of: input, as: call.options[0].lowercased(), in: call.options[1], call.clock)
        default: nil
        }
    }

    private static func text(of input: String, in format: String, _ clock: FilterClock) -> String? {
        guard let number = InvariantNumber(decimal: input) else {
            return text(of: input, as: "datetimeoffset", in: format, clock)
        }
        return number.text(in: format)
    }

    private static func text(of input: String, as type: String, in format: String, _ clock: FilterClock) -> String? {
        switch type {
        case "int", "int32": InvariantNumber(integer: input)?.text(in: format)
        case "double": InvariantNumber(double: input)?.text(in: format)
        case "decimal": InvariantNumber(decimal: input)?.text(in: format)
        case "date", "datetime": date(input, clock, DateValue.init(dateTime:in:)).flatMap(DateFormat(format).text)
        case "datetimeoffset": date(input, clock, DateValue.init(dateTimeOffset:in:)).flatMap(DateFormat(format).text)
        default: nil
        }
    }

    private static func date(
        _ input: String,
        _ clock: FilterClock,
        _ make: (DateText, LocalTime) -> DateValue?
    ) -> DateValue? {
        guard let text = DateFilters.parse(input, clock) else { return nil }
        return make(text, LocalTime(zone: clock.timeZone))
    }
}
