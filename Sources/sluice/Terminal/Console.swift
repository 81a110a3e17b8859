import Foundation

/// Standard output for answers, standard error for everything else.
enum Console {
    /// One line of the answer.
    static func out(_ text: String) { write(text + "\n", to: 1) }

    /// One line of chatter.
    static func note(_ text: String) { write(text + "\n", to: 2) }

    /// A failure, in red where that helps.
    static func error(_ text: String) {
        write(Style(descriptor: 2).red("error: ") + text.trimmingPrefix("error: ") + "\n", to: 2)
    }

    /// After a write that wrote nothing: waits where the reader is only slow.
    private static func canGoOn(_ descriptor: Int32) -> Bool {
        guard errno == EAGAIN else { return errno == EINTR }
        var reader = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&reader, 1, -1) > 0
    }

    /// Whole texts at once, so that lines of several writers do not mix. A reader that went away is no failure.
    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { bytes = bytes.dropFirst(count) } else if !canGoOn(descriptor) { return }
        }
    }
}
