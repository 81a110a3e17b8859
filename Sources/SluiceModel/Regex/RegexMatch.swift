import Foundation

/// Where one match and its groups are, in UTF-16 units of the mapped text.
struct RegexMatch {
    /// By .NET's number; zero is the whole match. A group that took no part is absent.
    let ranges: [Int: Range<Int>]

    /// Nil where the search reached the end of the text without a match.
    init?(_ found: NSTextCheckingResult, in groups: RegexGroups) {
        guard let whole = Range(found.range(at: 1)) else { return nil }
        var ranges = [0: whole]
        for (number, index) in groups.indexes {
            ranges[number] = Range(found.range(at: index))
        }
        self.ranges = ranges
    }

    func isEmpty(_ number: Int) -> Bool { ranges[number]?.isEmpty ?? true }
}
