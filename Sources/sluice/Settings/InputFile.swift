import Foundation

/// A file, a pipe or standard input that a command reads whole.
struct InputFile {
    /// Larger ones are refused: an endless one could not be held.
    static let sizeLimit = 256 << 20

    static let standardInput = InputFile(path: nil)

    /// Nil for standard input.
    private let path: String?

    init(path: String) { self.path = path }

    private init(path: String?) { self.path = path }

    func bytes() throws(InputFileError) -> [UInt8] {
        guard let path else { return try read(0) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(name, code: errno) }
        defer { close(descriptor) }
        return try read(descriptor)
    }

    /// Byte for byte. Throws where it is no UTF-8.
    func text() throws(InputFileError) -> String {
        let bytes = try bytes()
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .noUTF8(name) }
        return text
    }

    /// Lines without their ends (LF or CRLF) and without blank ones. Bytes that are no UTF-8 become U+FFFD.
    func lines() throws(InputFileError) -> [String] {
        try bytes().split(separator: UInt8(ascii: "\n")).compactMap { line in
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            return isBlank ? nil : String(decoding: line, as: UTF8.self)
        }
    }

    private var name: String { path.map { "'\($0)'" } ?? "Standard input" }

    private func read(_ descriptor: Int32) throws(InputFileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= Self.sizeLimit {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw .unreadable(name, code: errno) }
        }
        throw .tooLarge(name)
    }
}
