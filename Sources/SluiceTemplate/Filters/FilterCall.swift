/// What a filter works on.
struct FilterCall: Sendable {
    /// Nil where there is none: the symbol before the `|` has no value or was left out, or the filter before gave none.
    var input: String?
    /// Evaluated, in order. A token without a value is its own text here.
    var options: [String] = []
    /// The options that are a token without a value, by their index.
    var missingOptions: Set<Int> = []
    /// The time and the time zone for filters that ask for them.
    var clock = FilterClock.system
}
