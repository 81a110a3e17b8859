/// The names that someone who wrote a wrong one may have meant; behind every "did you mean".
package enum Nearest {
    /// The near misses among the names, closest first, at most `limit`; after them the names that hold the text or are
    /// held by it. Equally close names keep their order. Empty where nothing is close.
    package static func names(to text: String, in names: some Collection<String>, limit: Int = 3) -> [String] {
        let wanted = Array(text.lowercased().unicodeScalars)
        let ranked = names.enumerated().compactMap { offset, name in
            rank(of: name, for: wanted, text: text).map { (rank: $0, offset: offset, name: name) }
        }
        return ranked.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.prefix(limit).map(\.name)
    }

    /// Whether the text is a slip of the pen away from the name: another case, or up to two letters wrong, missing, added or
    /// swapped (one in texts under six letters, none under three). The name itself counts too.
    package static func isNearMiss(_ text: String, of name: String) -> Bool {
        distance(Array(text.lowercased().unicodeScalars), Array(name.lowercased().unicodeScalars)) != nil
    }

    private static func rank(of name: String, for wanted: [Unicode.Scalar], text: String) -> Int? {
        let candidate = Array(name.lowercased().unicodeScalars)
        if let distance = distance(wanted, candidate) { return distance }
        let (short, long) = wanted.count < candidate.count ? (wanted, candidate) : (candidate, wanted)
        guard short.count >= 3, long.count <= longest else { return nil }
        return long.indices.contains { long[$0...].starts(with: short) } ? slips(in: longest) + 1 : nil
    }

    /// Longer texts are compared for equality only, so that an answer never takes long.
    private static let longest = 255

    private static func slips(in length: Int) -> Int {
        switch length {
        case ..<3: 0
        case ..<6: 1
        default: 2
        }
    }

    /// Letters wrong, missing, added or swapped with a neighbour (optimal string alignment); nil where that is not near.
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int? {
        if one == other { return 0 }
        let limit = slips(in: max(one.count, other.count))
        guard limit > 0, abs(one.count - other.count) <= limit, max(one.count, other.count) <= longest else {
            return nil
        }
        var before: [Int] = []
        var last = Array(0...other.count)
        for row in one.indices {
            let next = nextRow(row, one, other, last, before)
            guard next.contains(where: { $0 <= limit }) else { return nil }
            (before, last) = (last, next)
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }

    private static func nextRow(
        _ row: Int,
        _ one: [Unicode.Scalar],
        _ other: [Unicode.Scalar],
        _ last: [Int],
        _ before: [Int]
    ) -> [Int] {
        var next = [row + 1]
        for column in other.indices {
            let replaced = last[column] + (one[row] == other[column] ? 0 : 1)
            var best = min(replaced, last[column + 1] + 1, next[column] + 1)
            if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                best = min(best, before[column - 1] + 1)
            }
            next.append(best)
        }
        return next
    }
}
