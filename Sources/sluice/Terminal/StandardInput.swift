import Foundation

/// What is piped into a command.
enum StandardInput {
    /// All of it, whatever its size.
    static func bytes() throws(StandardInputError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(0, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw StandardInputError(code: errno) }
        }
    }

    /// Lines without their ends (LF or CRLF) and without blank ones. Bytes that are no UTF-8 become U+FFFD.
    static func lines() throws(StandardInputError) -> [String] {
        try bytes().split(separator: UInt8(ascii: "\n")).compactMap { line in
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            return isBlank ? nil : String(decoding: line, as: UTF8.self)
        }
    }
}

/// Standard input is a folder, say.
struct StandardInputError: Error, CustomStringConvertible {
    /// The system's `errno`.
    let code: Int32

    var description: String { "Standard input cannot be read: \(String(cString: strerror(code)))." }
}
