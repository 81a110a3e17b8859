import Foundation

/// Moments as RFC 3339 writes them, always with the offset of their time zone: `2026-12-24T18:00:00+01:00`, or `Z` for UTC.
/// Seconds may be left out, and have fractions; a space may stand for the `T`.
package enum RFC3339 {
    package enum Fault: Error, Hashable {
        /// A date and a time of day, and nothing to tell where clocks show it.
        case noZone
        /// Anything else.
        case malformed
    }

    package static func date(_ text: String) throws(Fault) -> Date {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { "Tt ".contains($0) }
        guard parts.count == 2 else { throw .malformed }
        let zoneStart = parts[1].firstIndex { "Zz+-".contains($0) } ?? parts[1].endIndex
        let (clock, fraction) = try time(parts[1][..<zoneStart])
        guard let wall = WallTime("\(parts[0])T\(clock)") else { throw .malformed }
        guard zoneStart != parts[1].endIndex else { throw .noZone }
        let offset = try offset(parts[1][zoneStart...])
        return wall.earliest(in: .gmt).addingTimeInterval(fraction - TimeInterval(offset))
    }

    /// The time of day, and the fraction of its second.
    private static func time(_ text: Substring) throws(Fault) -> (clock: Substring, fraction: TimeInterval) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            if parts.count == 1 { return (text, 0) }
            throw .malformed
        }
        let hasSeconds = parts[0].count(where: { $0 == ":" }) == 2
        guard hasSeconds, (1...9).contains(parts[1].utf8.count), isDigits(parts[1]),
            let fraction = TimeInterval("0.\(parts[1])")
        else { throw .malformed }
        return (parts[0], fraction)
    }

    /// In seconds, east of Greenwich above zero.
    private static func offset(_ text: Substring) throws(Fault) -> Int {
        if text == "Z" || text == "z" { return 0 }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && isDigits($0) }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
        else { throw .malformed }
        let seconds = hours * 3_600 + minutes * 60
        return text.first == "-" ? -seconds : seconds
    }

    private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
