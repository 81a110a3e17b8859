/// An IPv6 address, printed in its shortest form (RFC 5952).
struct IPv6Address: Hashable, CustomStringConvertible {
    /// Eight.
    private let groups: [UInt16]
    /// With its `%`, or empty.
    let zone: String

    /// Nil where the text, without brackets, is no address.
    init?(parsing text: Substring) {
        let parts = text.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        let halves = Self.halves(of: String(parts[0]))
        guard parts.count == 1 || !parts[1].isEmpty, halves.count <= 2 else { return nil }
        let groups = halves.enumerated().map { Self.groups($0.element, mayEndDotted: $0.offset == halves.count - 1) }
        guard let first = groups[0], let last = groups[groups.count - 1] else { return nil }
        let missing = 8 - (groups.count == 1 ? first.count : first.count + last.count)
        guard groups.count == 1 ? missing == 0 : missing > 0 else { return nil }
        self.groups = groups.count == 1 ? first : first + Array(repeating: 0, count: missing) + last
        zone = parts.count == 1 ? "" : "%" + parts[1]
    }

    /// `::1`, and `127.0.0.1` written as an IPv6 address.
    var isLoopback: Bool {
        let start = groups.prefix(5).allSatisfy { $0 == 0 }
        let isOne = groups[5] == 0 && groups[6] == 0 && groups[7] == 1
        let isMapped = groups[5] == 0xFFFF && groups[6] == 0x7F00 && groups[7] == 1
        return start && (isOne || isMapped)
    }

    var description: String {
        let dotted = endsInIPv4 ? IPv4Address(UInt32(groups[6]) << 16 | UInt32(groups[7])).description : nil
        let printed = groups.prefix(dotted == nil ? 8 : 6)
        let texts = printed.map { String($0, radix: 16) } + (dotted.map { [$0] } ?? [])
        guard let zeros = Self.longestZeros(of: printed) else { return texts.joined(separator: ":") }
        return texts[..<zeros.lowerBound].joined(separator: ":") + "::"
            + texts[zeros.upperBound...].joined(separator: ":")
    }

    /// IPv4 addresses within IPv6 (compatible, mapped and translated), and ISATAP: .NET prints these with dots.
    private var endsInIPv4: Bool {
        if groups[4] == 0, groups[5] == 0x5EFE { return true }
        guard groups.prefix(4).allSatisfy({ $0 == 0 }), groups[6] != 0 else { return false }
        return (groups[4] == 0 && (groups[5] == 0 || groups[5] == 0xFFFF)) || (groups[4] == 0xFFFF && groups[5] == 0)
    }

    /// What stands on both sides of `::`.
    private static func halves(of text: String) -> [Substring] {
        var halves: [Substring] = []
        var (start, index) = (text.startIndex, text.startIndex)
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index] == ":", next < text.endIndex, text[next] == ":" {
                halves.append(text[start..<index])
                start = text.index(after: next)
                index = start
            } else {
                index = next
            }
        }
        return halves + [text[start...]]
    }

    /// Nil where one of them is no group; empty for nothing at all.
    private static func groups(_ text: Substring, mayEndDotted: Bool) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var groups: [UInt16] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if mayEndDotted, index == parts.count - 1, let address = IPv4Address(dotted: part) {
                groups += [UInt16(address.value >> 16), UInt16(address.value & 0xFFFF)]
            } else {
                guard part.utf8.count <= 4, part.utf8.first?.hexDigit != nil else { return nil }
                guard let group = UInt16(part, radix: 16) else { return nil }
                groups.append(group)
            }
        }
        return groups
    }

    /// The first of the longest runs of at least two; nil where there is none.
    private static func longestZeros(of groups: ArraySlice<UInt16>) -> Range<Int>? {
        var (longest, start) = (0..<0, 0)
        for (index, group) in groups.enumerated() {
            if group != 0 {
                start = index + 1
            } else if index + 1 - start > longest.count {
                longest = start..<index + 1
            }
        }
        return longest.count > 1 ? longest : nil
    }
}
