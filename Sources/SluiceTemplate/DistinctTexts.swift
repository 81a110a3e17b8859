/// Texts in the order of their first appearance.
struct DistinctTexts {
    private(set) var texts: [String] = []
    private var seen: Set<String> = []

    mutating func insert(_ text: String) {
        if seen.insert(text).inserted { texts.append(text) }
    }
}
