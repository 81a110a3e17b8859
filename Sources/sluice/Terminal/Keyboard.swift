import Foundation

/// A person at the terminal who can be asked: questions go to standard error, answers come from standard input.
struct Keyboard {
    /// How long one look waits for a line, in milliseconds.
    private static let look: Int32 = 50

    /// Nil where nobody can be asked: one of the two is no terminal, this is a CI job, or `--no-prompt` was said.
    init?(_ options: GlobalOptions, environment: [String: String]) {
        guard !options.noPrompt, environment["CI"] == nil else { return nil }
        guard Terminal.isTerminal(0), Terminal.isTerminal(2) else { return nil }
    }

    /// One line without its end; nil at the end of the input. Throws `CancellationError` for Ctrl-C.
    ///
    /// - Parameter isSecret: reads without echo.
    func line(after question: String, isSecret: Bool = false) async throws -> String? {
        guard isSecret else {
            Console.write(question, to: 2)
            return try await line()
        }
        // Before the question, so that nothing of an answer that comes at once is shown.
        let settings = withoutEcho()
        defer {
            restore(settings)
            Console.note("")
        }
        Console.write(question, to: 2)
        return try await line()
    }

    /// Waits in short looks, so that no thread is blocked and Ctrl-C ends it.
    private func line() async throws -> String? {
        var bytes: [UInt8] = []
        while true {
            try Task.checkCancellation()
            var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
            guard poll(&input, 1, 0) > 0 else {
                try await Task.sleep(for: .milliseconds(Self.look))
                continue
            }
            var byte: UInt8 = 0
            guard read(0, &byte, 1) == 1 else { return bytes.isEmpty ? nil : Self.text(bytes) }
            if byte == UInt8(ascii: "\n") { return Self.text(bytes) }
            bytes.append(byte)
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.last == "\r" ? String(text.dropLast()) : text
    }

    private func withoutEcho() -> termios {
        var settings = termios()
        tcgetattr(0, &settings)
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSAFLUSH, &silent)
        return settings
    }

    private func restore(_ settings: termios) {
        var settings = settings
        tcsetattr(0, TCSANOW, &settings)
    }
}
