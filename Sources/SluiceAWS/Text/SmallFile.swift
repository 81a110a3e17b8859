import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of settings, read at once. Bounded, and regular files only, so that no path can hang or flood a command.
enum SmallFile {
    static let sizeLimit = 1_048_576

    struct Failure: Error {
        let reason: String
    }

    /// The bytes; nil where there is no such file.
    static func bytes(at path: String) throws(Failure) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Failure(reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(reason: "it is no regular file")
        }
        guard status.st_size <= sizeLimit else { throw Failure(reason: "it is larger than 1 MiB") }
        return try contents(of: file)
    }

    private static func contents(of file: Int32) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while bytes.count <= sizeLimit {
            let count = fill(&chunk, from: file)
            guard count >= 0 else { throw Failure(reason: String(cString: strerror(errno))) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        throw Failure(reason: "it is larger than 1 MiB")
    }

    private static func fill(_ chunk: inout [UInt8], from file: Int32) -> Int {
        chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    }
}
