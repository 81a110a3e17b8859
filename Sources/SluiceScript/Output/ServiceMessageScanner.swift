/// Finds the service messages in a stream of output, wherever they stand in a line and however the stream is cut.
///
/// The line end behind a message belongs to it.
struct ServiceMessageScanner {
    enum Token: Hashable {
        case text([UInt8])
        case message(ServiceMessage)
        /// Begins like a message and is none; what stands before its first `=`, at most 200 bytes, so never a value.
        case malformed([UInt8])
    }

    private static let opening = Array("##octopus[".utf8)
    private static let excerptLimit = 200

    private enum State {
        case text
        case opening(matched: Int)
        case message
        case malformed
        case afterMessage
    }

    private var state = State.text
    private var parser = ServiceMessageParser()
    private var text: [UInt8] = []
    private var excerpt: [UInt8] = []
    private var tokens: [Token] = []

    mutating func scan(_ bytes: [UInt8]) -> [Token] {
        var rest = bytes[...]
        while !rest.isEmpty {
            if case .text = state {
                let plain = rest.prefix { $0 != Self.opening[0] }
                text += plain
                rest.removeFirst(plain.count)
            }
            if let byte = rest.popFirst() { step(over: byte) }
        }
        return takeTokens()
    }

    /// What is left at the end of the stream.
    mutating func finish() -> [Token] {
        switch state {
        case .text, .afterMessage: break
        case .opening(let matched): text += Self.opening.prefix(matched)
        case .message, .malformed: endMalformed()
        }
        state = .text
        return takeTokens()
    }

    private mutating func step(over byte: UInt8) {
        switch state {
        case .text: inText(byte)
        case .opening(let matched): inOpening(byte, matched: matched)
        case .message: inMessage(byte)
        case .malformed: inMalformed(byte)
        case .afterMessage: behindMessage(byte)
        }
    }

    private mutating func inText(_ byte: UInt8) {
        if byte == Self.opening[0] { state = .opening(matched: 1) } else { text.append(byte) }
    }

    private mutating func inOpening(_ byte: UInt8, matched: Int) {
        if byte == Self.opening[matched] {
            let isWhole = matched + 1 == Self.opening.count
            state = isWhole ? .message : .opening(matched: matched + 1)
            parser = ServiceMessageParser()
        } else if byte == Self.opening[0], matched == 2 {
            text.append(byte)
        } else {
            text += Self.opening.prefix(matched)
            state = .text
            inText(byte)
        }
    }

    private mutating func inMessage(_ byte: UInt8) {
        keep(byte)
        switch parser.step(over: byte) {
        case .more: break
        case .message(let message): end(with: .message(message))
        case .malformed:
            state = .malformed
            endMalformed(at: byte)
        }
    }

    private mutating func inMalformed(_ byte: UInt8) {
        keep(byte)
        endMalformed(at: byte)
    }

    private mutating func endMalformed(at byte: UInt8) {
        if byte == UInt8(ascii: "]") { endMalformed() }
        if byte == UInt8(ascii: "\n") {
            endMalformed()
            state = .text
        }
    }

    private mutating func behindMessage(_ byte: UInt8) {
        if byte == UInt8(ascii: "\r") { return }
        state = .text
        if byte != UInt8(ascii: "\n") { inText(byte) }
    }

    private mutating func keep(_ byte: UInt8) {
        if excerpt.count < Self.excerptLimit { excerpt.append(byte) }
    }

    private mutating func endMalformed() {
        end(with: .malformed(Self.opening + excerpt.prefix { $0 != UInt8(ascii: "=") }))
    }

    private mutating func end(with token: Token) {
        flushText()
        tokens.append(token)
        excerpt = []
        parser = ServiceMessageParser()
        state = .afterMessage
    }

    private mutating func flushText() {
        if !text.isEmpty { tokens.append(.text(text)) }
        text = []
    }

    private mutating func takeTokens() -> [Token] {
        flushText()
        defer { tokens = [] }
        return tokens
    }
}
