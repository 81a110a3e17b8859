/// A scalar with a tag, and which bytes of its text can be replaced without touching anything else.
package struct TaggedScalar: Hashable, Sendable {
    /// The value, as a node would have it.
    package let text: String
    package let location: YAMLLocation
    /// From the first byte of the text; other text on one line may stand there instead. A block's header stays.
    package let range: Range<Int>

    /// Every scalar with that tag, in order; of aliases only what they stand for.
    ///
    /// - Parameter bytes: of a whole file. Empty where they are no YAML, and where they are, up to where they stop
    ///   being it: whoever has to know parses the text first.
    package static func all(tagged tag: String, in bytes: [UInt8]) -> [TaggedScalar] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let skipped = bytes.starts(with: mark) ? mark.count : 0
        return bytes[skipped...].withUnsafeBufferPointer { content in
            guard !content.isEmpty, SourceCheck.problem(in: content) == nil else { return [] }
            var search = TaggedScalarSearch(tag: tag, source: content, offset: skipped)
            search.run()
            return search.found
        }
    }
}

/// Reads a text token by token: a tag belongs to the scalar that follows it, with nothing but an anchor between.
private struct TaggedScalarSearch {
    let tag: String
    let source: UnsafeBufferPointer<UInt8>
    /// Bytes before the source.
    let offset: Int
    var found: [TaggedScalar] = []
    /// The mark and the byte that were last looked up: libyaml counts characters, files bytes.
    private var position = (index: 0, byte: 0)

    init(tag: String, source: UnsafeBufferPointer<UInt8>, offset: Int) {
        self.tag = tag
        self.source = source
        self.offset = offset
    }

    mutating func run() {
        let parser = LibyamlParser(reading: source)
        var start: YAMLMark?
        do throws(LibyamlFailure) {
            while true {
                let token = try parser.nextToken()
                switch token.kind {
                case .streamEnd: return
                case .tag(let text): start = text == tag ? token.start : nil
                case .anchor: break
                case .plainScalar, .otherScalar:
                    if let start { add(token, from: start) }
                    start = nil
                default: start = nil
                }
            }
        } catch {
            // What comes after it is nobody's value.
        }
    }

    private mutating func add(_ token: YAMLToken, from start: YAMLMark) {
        let first = byte(at: token.start)
        let range = Self.text(in: source, first..<byte(at: token.end))
        found.append(
            TaggedScalar(
                text: token.text,
                location: start.location,
                range: (range.lowerBound + offset)..<(range.upperBound + offset)
            )
        )
    }

    /// The next mark never lies before the last.
    private mutating func byte(at mark: YAMLMark) -> Int {
        while position.index < mark.index, position.byte < source.count {
            position.byte += 1
            // The bytes that go on with a character.
            while position.byte < source.count, source[position.byte] & 0xC0 == 0x80 { position.byte += 1 }
            position.index += 1
        }
        return position.byte
    }

    /// Of a block, what stands below its header, without the spaces before and the line ends behind it.
    private static func text(in source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let breaks: [UInt8] = [0x0A, 0x0D]
        var (first, end) = (range.lowerBound, range.upperBound)
        while end > first, breaks.contains(source[end - 1]) || source[end - 1] == 0x20 { end -= 1 }
        guard first < end, [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(source[first]) else { return first..<end }
        while first < end, !breaks.contains(source[first]) { first += 1 }
        while first < end, breaks.contains(source[first]) || source[first] == 0x20 { first += 1 }
        return first..<end
    }
}
