import SluiceModel

/// Filters that search with a regular expression, in the dialect of .NET.
enum RegexFilters {
    /// `Replace pattern [replacement]`: every match replaced, or deleted without a replacement.
    static func replace(_ call: FilterCall) throws(FilterError) -> String? {
        guard let input = call.input, let pattern = call.options.first else { return nil }
        let replacement = call.options.count > 1 ? call.options[1] : ""
        do throws(DotNetRegexError) {
            return try DotNetRegex(pattern).replacing(in: input, with: replacement)
        } catch { throw failure("Replace", pattern, error) }
    }

    /// `Match pattern`: "true" where the pattern is found anywhere in the input, else "false".
    static func match(_ call: FilterCall) throws(FilterError) -> String? {
        guard let input = call.input, call.options.count == 1 else { return nil }
        do throws(DotNetRegexError) {
            return try DotNetRegex(call.options[0]).matches(input) ? "true" : "false"
        } catch { throw failure("Match", call.options[0], error) }
    }

    private static func failure(_ filter: String, _ pattern: String, _ error: DotNetRegexError) -> FilterError {
        FilterError("The filter '\(filter)' cannot use the regular expression '\(pattern)': \(error.reason).")
    }
}
