/// Aho–Corasick over bytes: finds every pattern in one pass over a text.
///
/// The nodes are numbered breadth first, so the children of a node lie side by side, ordered by their byte.
struct MaskAutomaton: Sendable {
    /// Where nothing of any pattern has been seen.
    static let root = 0

    /// Sorted, each once, none empty.
    let patterns: [[UInt8]]
    /// Bytes of all patterns together.
    let size: Int

    private var byte: [UInt8] = [0]
    private var depth: [Int32] = [0]
    /// The node of the longest proper suffix that also begins a pattern.
    private var fallback: [Int32] = [0]
    /// Length of the longest pattern that ends at the node; 0: none does.
    private var longest: [Int32] = []
    /// The children of node `n` are `firstChild[n]..<firstChild[n + 1]`.
    private var firstChild: [Int32] = []

    init(_ patterns: [[UInt8]]) {
        self.patterns = Set(patterns).filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
        size = self.patterns.reduce(0) { $0 + $1.count }
        build()
    }

    /// The node after one more byte of text.
    func step(from node: Int, over next: UInt8) -> Int {
        var node = node
        while true {
            if let child = child(of: node, over: next) { return child }
            if node == Self.root { return node }
            node = Int(fallback[node])
        }
    }

    /// How many of the last bytes could still begin a pattern.
    func prefixLength(at node: Int) -> Int { Int(depth[node]) }

    /// Length of the longest pattern that has just ended; 0: none has.
    func matchLength(at node: Int) -> Int { Int(longest[node]) }

    private func child(of node: Int, over next: UInt8) -> Int? {
        var low = Int(firstChild[node])
        var high = Int(firstChild[node + 1])
        while low < high {
            let middle = (low + high) / 2
            if byte[middle] < next { low = middle + 1 } else { high = middle }
        }
        return low < Int(firstChild[node + 1]) && byte[low] == next ? low : nil
    }
}

extension MaskAutomaton {
    /// Every node stands for a beginning of the patterns in its range; its children divide that range by their next byte.
    private mutating func build() {
        var ranges = [0..<patterns.count]
        var node = 0
        while node < ranges.count {
            firstChild.append(Int32(ranges.count))
            var range = ranges[node]
            let depth = Int(depth[node])
            longest.append(node == Self.root ? 0 : longest[Int(fallback[node])])
            if let first = range.first, patterns[first].count == depth {
                longest[node] = Int32(depth)
                range.removeFirst()
            }
            while let first = range.first {
                let next = patterns[first][depth]
                let end = range.first { patterns[$0][depth] != next } ?? range.upperBound
                ranges.append(first..<end)
                addChild(of: node, over: next)
                range = end..<range.upperBound
            }
            node += 1
        }
        firstChild.append(Int32(ranges.count))
    }

    private mutating func addChild(of node: Int, over next: UInt8) {
        byte.append(next)
        depth.append(depth[node] + 1)
        fallback.append(node == Self.root ? 0 : Int32(step(from: Int(fallback[node]), over: next)))
    }
}
