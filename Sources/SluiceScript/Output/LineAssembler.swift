import SluiceModel

/// Cuts one stream of output into masked lines, at `\n` and `\r\n`.
///
/// A line is masked as it is given out, so that a secret that turns up while it is written is hidden in it too.
struct LineAssembler {
    /// A longer line comes in pieces of at most this many bytes, so that none can fill the memory.
    static let pieceLimit = 64 << 10

    private var masking: MaskStream
    /// What is not masked yet of the line that has begun; empty: none has.
    private var line: [UInt8] = []
    private var isInPieces = false

    init(masker: Masker) { masking = MaskStream(masker) }

    mutating func use(_ masker: Masker) { masking.use(masker) }

    /// The lines that are complete, and the pieces of one that is too long.
    mutating func read(_ text: [UInt8]) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            lines += append(rest[..<end])
            lines += endLine()
            rest = rest[(end + 1)...]
        }
        return lines + append(rest)
    }

    /// The line that has begun, if one has.
    mutating func flush() -> [String] {
        line.isEmpty ? [] : endLine()
    }

    private mutating func append(_ part: ArraySlice<UInt8>) -> [String] {
        line += part
        let pieces = Self.pieces(of: line)
        guard let last = pieces.last, pieces.count > 1 else { return [] }
        isInPieces = true
        let masked = masking.mask(line[..<last.startIndex])
        line = Array(last)
        return Self.texts(of: masked)
    }

    private mutating func endLine() -> [String] {
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let masked = masking.mask(line) + masking.finish()
        defer {
            line = []
            isInPieces = false
        }
        return masked.isEmpty && !isInPieces ? [""] : Self.texts(of: masked)
    }

    private static func texts(of line: [UInt8]) -> [String] {
        pieces(of: line).map { String(decoding: $0, as: UTF8.self) }
    }

    /// None is longer than the limit, and none but the last ends inside a character; an empty line has none.
    private static func pieces(of line: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = line[...]
        while rest.count > pieceLimit {
            let end = boundary(in: rest, before: rest.startIndex + pieceLimit)
            pieces.append(rest[..<end])
            rest = rest[end...]
        }
        return rest.isEmpty ? pieces : pieces + [rest]
    }

    /// The nearest place that is not inside a UTF-8 character; in bytes that are no UTF-8, the place itself.
    private static func boundary(in line: ArraySlice<UInt8>, before index: Int) -> Int {
        (index - 3...index).last { line[$0] & 0xC0 != 0x80 } ?? index
    }
}
