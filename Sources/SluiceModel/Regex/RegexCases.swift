/// Which UTF-16 units are equal when case does not count: those with the same lower case in the invariant culture.
struct RegexCases {
    /// Built at its first use.
    static let shared = RegexCases()

    /// Each has two units or more.
    private let families: [[UInt16]]
    private let family: [UInt16: Int]

    private init() {
        var byLower: [UInt16: [UInt16]] = [:]
        for unit in UInt16.min...UInt16.max {
            guard let lower = Self.lower(unit) else { continue }
            byLower[lower, default: [lower]].append(unit)
        }
        families = Array(byLower.values)
        var family: [UInt16: Int] = [:]
        for (index, members) in families.enumerated() {
            for member in members { family[member] = index }
        }
        self.family = family
    }

    /// Nil where it is the unit itself. U+0130 is left out by the invariant culture: its lower case is two characters.
    private static func lower(_ unit: UInt16) -> UInt16? {
        guard let scalar = Unicode.Scalar(UInt32(unit)), scalar.properties.changesWhenLowercased else { return nil }
        let lower = scalar.properties.lowercaseMapping.utf16
        return lower.count == 1 ? lower.first : nil
    }

    func has(_ unit: UInt16) -> Bool { family[unit] != nil }

    /// Every equal of a unit in `ranges`, which are sorted and apart.
    func equals(of ranges: [ClosedRange<UInt16>]) -> [UInt16] {
        if ranges.count == 1, ranges[0].count == 1 { return family[ranges[0].lowerBound].map { families[$0] } ?? [] }
        return families.filter { $0.contains { Self.contains($0, ranges) } }.flatMap(\.self).sorted()
    }

    private static func contains(_ unit: UInt16, _ ranges: [ClosedRange<UInt16>]) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < unit { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(unit)
    }
}
