/// Counts what ICU does for one search, so that it ends at the same place on every machine.
struct RegexWork {
    /// ICU reports about every 10,000 times that it stores a way back.
    private var reportsLeft: Int
    private(set) var isTooMuch = false

    /// About 20 million steps, and 100 more for each UTF-16 unit of the text.
    init(units: Int) { reportsLeft = 2000 + units / 100 }

    /// To be called at each report; `failed` says that ICU gave up by itself, having stored 8 MB of ways back.
    mutating func goesOn(failed: Bool) -> Bool {
        reportsLeft -= 1
        if failed || reportsLeft < 0 { isTooMuch = true }
        return !isTooMuch
    }
}
