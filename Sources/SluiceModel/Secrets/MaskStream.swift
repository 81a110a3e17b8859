/// Masks a text that arrives in pieces; a secret that straddles two of them is hidden all the same.
///
/// It keeps back only what could still be the beginning of a secret; `finish` gives that out.
package struct MaskStream: Sendable {
    private var masker: Masker
    /// One node for each layer of the masker.
    private var nodes: [Int]
    /// Bytes that are not given out yet; the first is at position `start` of the text.
    private var held: [UInt8] = []
    private var start = 0
    /// What is to be hidden and not given out yet: ascending, without overlaps.
    private var hidden: [Range<Int>] = []
    /// Bytes before this position are hidden, and their mask is given out.
    private var maskedEnd = 0

    package init(_ masker: Masker) {
        self.masker = masker
        nodes = masker.layers.map { _ in MaskAutomaton.root }
    }

    /// The masked text as far as it is certain.
    package mutating func mask(_ bytes: some Collection<UInt8>) -> [UInt8] {
        guard !nodes.isEmpty || !held.isEmpty else { return Array(bytes) }
        var end = start + held.count
        held.append(contentsOf: bytes)
        for byte in bytes {
            end += 1
            scan(byte, endingAt: end)
        }
        return release(upTo: end - prefixLength)
    }

    /// The rest of the text. The next piece begins a new one.
    package mutating func finish() -> [UInt8] {
        let rest = release(upTo: start + held.count)
        self = MaskStream(masker)
        return rest
    }

    /// From now on another masker is used, also for what is kept back.
    package mutating func use(_ masker: Masker) {
        self.masker = masker
        nodes = masker.layers.map { _ in MaskAutomaton.root }
        hidden = []
        for (offset, byte) in held.enumerated() { scan(byte, endingAt: start + offset + 1) }
    }

    private var prefixLength: Int {
        zip(masker.layers, nodes).map { $0.prefixLength(at: $1) }.max() ?? 0
    }

    private mutating func scan(_ byte: UInt8, endingAt end: Int) {
        var match = 0
        for index in nodes.indices {
            nodes[index] = masker.layers[index].step(from: nodes[index], over: byte)
            match = max(match, masker.layers[index].matchLength(at: nodes[index]))
        }
        if match > 0 { hide(end - match, end) }
    }

    private mutating func hide(_ first: Int, _ end: Int) {
        var first = first
        while let last = hidden.last, last.upperBound > first {
            first = min(first, last.lowerBound)
            hidden.removeLast()
        }
        hidden.append(first..<end)
    }

    private mutating func release(upTo end: Int) -> [UInt8] {
        var output: [UInt8] = []
        let certain = hidden.prefix { $0.lowerBound < end }
        for range in certain {
            if range.lowerBound >= maskedEnd {
                output += shown(upTo: range.lowerBound)
                output += Array(Secret.mask.utf8)
            }
            maskedEnd = max(maskedEnd, range.upperBound)
        }
        hidden.removeFirst(certain.count)
        output += shown(upTo: end)
        held.removeFirst(end - start)
        start = end
        return output
    }

    private func shown(upTo end: Int) -> ArraySlice<UInt8> {
        let first = max(start, maskedEnd)
        return first < end ? held[(first - start)..<(end - start)] : []
    }
}
