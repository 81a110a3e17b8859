/// Finds a text in others, unit by unit and in linear time (Knuth, Morris and Pratt).
struct ByteSearch {
    private let sought: [UInt8]
    /// By the number of bytes that matched: how many still do without the first of them.
    private let fallback: [Int]

    init(for text: String) {
        sought = Array(text.utf8)
        var fallback = [0, 0]
        var matched = 0
        for byte in sought.dropFirst() {
            while matched > 0, sought[matched] != byte { matched = fallback[matched] }
            if sought[matched] == byte { matched += 1 }
            fallback.append(matched)
        }
        self.fallback = fallback
    }

    /// The empty text is in every text.
    func isFound(in text: String) -> Bool {
        var matched = 0
        return sought.isEmpty || text.utf8.contains { advance(&matched, over: $0) }
    }

    /// What stands between its places, as texts; none of them overlap. The empty text has no place.
    func split(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var pieces: [String] = []
        var (start, matched) = (0, 0)
        for (index, byte) in bytes.enumerated() where advance(&matched, over: byte) {
            pieces.append(String(decoding: bytes[start...index].dropLast(sought.count), as: UTF8.self))
            (start, matched) = (index + 1, 0)
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    /// True where the text sought ends here.
    private func advance(_ matched: inout Int, over byte: UInt8) -> Bool {
        guard !sought.isEmpty else { return false }
        while matched > 0, sought[matched] != byte { matched = fallback[matched] }
        if sought[matched] == byte { matched += 1 }
        return matched == sought.count
    }
}
