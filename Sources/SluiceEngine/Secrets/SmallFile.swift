#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The text of a small file with its mode, both of the same file even where somebody replaces it meanwhile.
struct SmallFile {
    let text: String
    /// The permission bits.
    let mode: UInt16

    private static let sizeLimit = 4096

    /// Nil where there is none; throws `SecretKeyError.unreadable`.
    static func read(_ path: String) throws(SecretKeyError) -> SmallFile? {
        // A pipe must not keep us waiting.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .unreadable(file: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(file: path, reason: "it is no regular file")
        }
        var bytes = [UInt8](repeating: 0, count: sizeLimit)
        let count = pread(descriptor, &bytes, sizeLimit, 0)
        guard count >= 0 else { throw .unreadable(file: path, reason: String(cString: strerror(errno))) }
        return SmallFile(text: String(decoding: bytes[..<count], as: UTF8.self), mode: UInt16(facts.st_mode & 0o7777))
    }
}
