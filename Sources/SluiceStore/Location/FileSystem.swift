#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few things that a store asks of the file system. Those that throw name the store's path in their errors.
enum FileSystem {
    static func exists(_ path: String) -> Bool { facts(of: path) != nil }

    static func isFolder(_ path: String) -> Bool { facts(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

    static func isRegularFile(_ path: String) -> Bool {
        facts(of: path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    }

    static func hasContent(_ path: String) -> Bool { facts(of: path).map { $0.st_size > 0 } ?? false }

    static func isSame(_ path: String, _ other: String) -> Bool {
        guard let one = facts(of: path), let two = facts(of: other) else { return false }
        return one.st_dev == two.st_dev && one.st_ino == two.st_ino
    }

    static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

    /// The number of the device it is on; nil where there is no such file.
    static func device(of path: String) -> UInt64? { facts(of: path).map { UInt64($0.st_dev) } }

    private static func facts(of path: String) -> stat? {
        var facts = stat()
        return stat(path, &facts) == 0 ? facts : nil
    }

    /// The folder that holds a file; `.` for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path itself, or the nearest folder above it that exists.
    static func nearestExisting(_ path: String) -> String {
        var path = path
        while !exists(path), path != ".", path != "/" { path = folder(of: path) }
        return path
    }

    /// `%2F` and the like.
    static func percentEncoded(_ byte: UInt8) -> String {
        "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
    }
}

extension FileSystem {
    /// Makes a folder for its owner alone, and those above it that are missing. False where it is there already.
    static func makeFolder(_ path: String, for store: String) throws(StoreError) -> Bool {
        if mkdir(path, 0o700) == 0 { return true }
        switch errno {
        case EEXIST where isFolder(path):
            return false
        case ENOENT where folder(of: path) != path:
            _ = try makeFolder(folder(of: path), for: store)
            return try makeFolder(path, for: store)
        default:
            throw StoreError(errno: errno, path: store)
        }
    }

    /// Makes a file for its owner alone, with some text in it; one that is there already stays as it is.
    static func createFile(_ path: String, text: String = "", for store: String) throws(StoreError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            throw StoreError(errno: errno, path: store)
        }
        defer { close(descriptor) }
        try write(text, to: descriptor, for: store)
    }

    static func write(_ text: String, to descriptor: Int32, for store: String) throws(StoreError) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(rest.startIndex)) }
            guard count >= 0 else { throw StoreError(errno: errno, path: store) }
            rest = rest.dropFirst(count)
        }
    }

    /// At most `limit` bytes from the beginning of a file; empty where it cannot be read.
    static func read(from descriptor: Int32, limit: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, limit, 0))
        }
    }

    /// Waits until the whole file has reached the disk.
    static func synchronize(_ path: String, for store: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(errno: errno, path: store) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, path: store) }
    }

    static var processID: Int32 { getpid() }

    /// As far as possible.
    static func remove(_ path: String) { unlink(path) }

    static func rename(_ path: String, to target: String, for store: String) throws(StoreError) {
        #if canImport(Glibc)
            let result = Glibc.rename(path, target)
        #elseif canImport(Musl)
            let result = Musl.rename(path, target)
        #else
            let result = Darwin.rename(path, target)
        #endif
        guard result == 0 else { throw StoreError(errno: errno, path: store) }
    }
}

extension StoreError {
    /// What an `errno` means for a store.
    init(errno code: Int32, path: String) {
        switch code {
        case EROFS, EACCES, EPERM: self = .readOnly(path: path)
        case ENOSPC, EDQUOT, EFBIG: self = .full(path: path)
        default: self = .inaccessible(path: path, detail: String(cString: strerror(code)))
        }
    }
}
