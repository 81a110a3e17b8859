#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that are written whole or not at all.
enum WholeFile {
    struct Failure: Error, CustomStringConvertible {
        /// An `errno`.
        let code: Int32

        var description: String { String(cString: strerror(code)) }
    }

    /// Writes a file that must not be there yet; what was written of it is gone where that fails.
    static func create(_ path: String, _ bytes: [UInt8], mode: mode_t) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        guard write(bytes, to: descriptor), fsync(descriptor) == 0 else {
            let code = errno
            unlink(path)
            throw Failure(code: code)
        }
    }

    /// Puts new bytes in the place of a file, which keeps its mode: a reader sees the old ones or the new ones. Where the
    /// path is a link, what it leads to is replaced.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        guard let resolved = realpath(path, nil) else { throw Failure(code: errno) }
        let target = String(cString: resolved)
        free(resolved)
        var facts = stat()
        guard stat(target, &facts) == 0 else { throw Failure(code: errno) }
        let draft = "\(target).\(getpid())~"
        unlink(draft)
        try create(draft, bytes, mode: 0o600)
        guard chmod(draft, facts.st_mode & 0o7777) == 0, rename(draft, target) == 0 else {
            let code = errno
            unlink(draft)
            throw Failure(code: code)
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(rest.startIndex)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
