import Foundation

/// The last line of a terminal while something long is under way: replaced by the next one, and by whatever follows.
/// Where there is no terminal, or `CI` is set, every line is a plain one.
struct ProgressLine {
    private let descriptor: Int32
    private let isLive: Bool
    private var isShown = false

    init(descriptor: Int32) {
        self.descriptor = descriptor
        let environment = ProcessInfo.processInfo.environment
        isLive = Terminal.isTerminal(descriptor) && (environment["CI"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Shows a line that holds until the next one.
    mutating func show(_ line: String) {
        guard isLive else { return print([line]) }
        let width = Terminal.width(descriptor) ?? 80
        Console.write(clearing + TextWidth.cut(line, to: width - 1), to: descriptor)
        isShown = true
    }

    /// Prints lines that stay; none of them only takes the last line away.
    mutating func print(_ lines: [String]) {
        Console.write(clearing + lines.map { $0 + "\n" }.joined(), to: descriptor)
        isShown = false
    }

    private var clearing: String { isShown ? "\r\u{1B}[2K" : "" }
}
