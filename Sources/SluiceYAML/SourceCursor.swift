/// Walks once through the bytes of a text, following libyaml's count of characters.
struct SourceCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// Characters before `position`.
    private var index = 0
    private var line = 1
    private var lineStart = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The character here; nil at the end.
    var next: Unicode.Scalar? {
        var decoder = UTF8()
        var rest = bytes[position...].makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&rest) { return scalar }
        return nil
    }

    /// To a place that is not behind this one; one that is leaves the cursor where it stands.
    mutating func move(to mark: YAMLMark) {
        while index < mark.index, position < bytes.count { advance() }
    }

    /// The comments from here to `mark`, where no token stands between; moves there.
    mutating func comments(before mark: YAMLMark) -> [SourceComment] {
        var comments: [SourceComment] = []
        while index < mark.index, position < bytes.count {
            if bytes[position] == UInt8(ascii: "#") { comments.append(comment()) } else { advance() }
        }
        return comments
    }

    private mutating func comment() -> SourceComment {
        let start = position
        let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
        let location = YAMLLocation(line: line, column: before.unicodeScalars.count + 1)
        while position < bytes.count, !isBreak(bytes[position]) { advance() }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        return SourceComment(text: text, textBefore: before, location: location)
    }

    /// Past one character; the `\r` of `\r\n` is one of its own, as in libyaml.
    private mutating func advance() {
        let byte = bytes[position]
        position += 1
        while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
        index += 1
        let isCarriageReturnOfPair = byte == 0x0D && position < bytes.count && bytes[position] == 0x0A
        if isBreak(byte), !isCarriageReturnOfPair {
            line += 1
            lineStart = position
        }
    }

    private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
