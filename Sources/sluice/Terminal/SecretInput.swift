import Foundation
import SluiceModel

/// A secret that a person types unseen, or a program writes to standard input.
enum SecretInput {
    /// In bytes; what is larger is no password, certificate or token.
    static let sizeLimit = 64 << 10

    /// Throws `SecretInputError`, and `CancellationError` for Ctrl-C.
    ///
    /// - Parameter mayPrompt: false refuses to ask on a terminal.
    static func read(mayPrompt: Bool) throws -> Secret {
        let isAsked = Terminal.isTerminal(0)
        guard !isAsked || mayPrompt && Terminal.isTerminal(2) else { throw SecretInputError.noInput }
        let bytes = isAsked ? try prompt() : try all()
        guard var text = String(bytes: bytes, encoding: .utf8), !text.contains("\0") else {
            throw SecretInputError.noText
        }
        if text.last?.isNewline == true { text.removeLast() }
        guard !text.isEmpty else { throw SecretInputError.empty }
        return Secret(text)
    }

    private static func all() throws(SecretInputError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= sizeLimit {
            let count = Foundation.read(0, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        throw .tooLong(limit: sizeLimit)
    }

    /// One line that is typed unseen. Keys come one by one, so that Ctrl-C leaves the terminal as it was.
    private static func prompt() throws -> [UInt8] {
        Console.write("Value (it is not shown): ", to: 2)
        var before = termios()
        guard tcgetattr(0, &before) == 0 else { throw SecretInputError.unreadable(String(cString: strerror(errno))) }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        tcsetattr(0, TCSAFLUSH, &silent)
        defer {
            tcsetattr(0, TCSAFLUSH, &before)
            Console.note("")
        }
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while line.count <= sizeLimit {
            let count = Foundation.read(0, &byte, 1)
            if count < 0, errno == EINTR { continue }
            if try count <= 0 || endsLine(byte, &line) { return line }
        }
        throw SecretInputError.tooLong(limit: sizeLimit)
    }

    /// What a key does to the line; true where it ends it.
    private static func endsLine(_ byte: UInt8, _ line: inout [UInt8]) throws -> Bool {
        switch byte {
        case 0x03: throw CancellationError()
        case 0x04, UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
        case 0x08, 0x7F:
            // A character of several bytes goes whole.
            while let last = line.popLast(), last & 0xC0 == 0x80 {}
        case 0x15: line = []
        default: line.append(byte)
        }
        return false
    }
}
