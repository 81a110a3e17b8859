/// Values in the order of their first appearance.
struct Distinct<Element: Hashable> {
    private(set) var elements: [Element] = []
    private var seen: Set<Element> = []

    mutating func insert(_ element: Element) {
        if seen.insert(element).inserted { elements.append(element) }
    }
}
