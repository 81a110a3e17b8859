/// The tag or the metadata of a mask: identifiers between dots, of which `i` and `c` are filled.
struct VersionMaskTag: Hashable, Sendable {
    private let identifiers: [Substring]

    /// Of a current version that has none.
    static let none = VersionMaskTag()

    private init() { identifiers = [] }

    /// Nil where a character is not allowed.
    init?(_ text: Substring, of isAllowed: (UInt8) -> Bool) {
        guard text.utf8.allSatisfy(isAllowed) else { return nil }
        identifiers = text.split(separator: ".", omittingEmptySubsequences: false)
    }

    /// Whether its last identifier, behind a dot, is `i` or `c`.
    var endsInPlace: Bool { identifiers.count > 1 && (identifiers.last == "i" || identifiers.last == "c") }

    /// From the identifiers at the same positions; nil for no current version at all. Numbers before it change nothing.
    /// In a tag that ends in a place the identifier behind an `i` is 0, whatever it is.
    func filled(from current: VersionMaskTag?) throws(NumberOverflow) -> String {
        var filled: [String] = []
        for (index, identifier) in identifiers.enumerated() {
            let isReset = current != nil && endsInPlace && index > 0 && identifiers[index - 1] == "i"
            filled.append(isReset ? "0" : try fill(identifier, from: current, at: index))
        }
        return filled.joined(separator: ".")
    }

    private func fill(
        _ identifier: Substring,
        from current: VersionMaskTag?,
        at index: Int
    ) throws(NumberOverflow) -> String {
        guard identifier == "i" || identifier == "c" else { return String(identifier) }
        guard let current else { return "0" }
        let old = current.identifiers.indices.contains(index) ? Int32(current.identifiers[index]) ?? 0 : 0
        return String(identifier == "i" ? try old.successor() : old)
    }
}
